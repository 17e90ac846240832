import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Select, Text } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import {
  CheckFixer,
  ProductSummaryPage,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { CsvButton } from '../csv/CsvButton';
import { formatAgo } from '../format/dates';
import { dataMeshTranslationRef } from '../translation';
import { fixers, ReviewState, scopeFilters } from './reviewState';
import { ScopeSelect, useEntityTitle } from './ScopeSelect';

const useStyles = makeStyles(theme => ({
  head: {
    alignItems: 'flex-start',
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(2),
    justifyContent: 'space-between',
    marginBottom: theme.spacing(2),
  },
  tools: { display: 'flex', flexWrap: 'wrap', gap: theme.spacing(1) },
}));

interface ReviewHeadProps {
  state: ReviewState;
  products: ProductSummaryPage | undefined;
  /** Whether what matters more is on the page. */
  ready: boolean;
  onChange: (change: Partial<ReviewState>) => void;
}

/** Whose products the page is about, and what narrows them. */
export function ReviewHead({
  state,
  products,
  ready,
  onChange,
}: ReviewHeadProps) {
  const classes = useStyles();
  const { t } = useTranslationRef(dataMeshTranslationRef);
  const titleOf = useEntityTitle();
  const { scope, fixedBy } = state;
  const last = products?.items
    .map(one => one.evaluatedAt)
    .reduce((a, b) => (a > b ? a : b), '');
  return (
    <div className={classes.head}>
      <div>
        <Text as="h1" variant="title-medium" weight="bold">
          {'ref' in scope
            ? t('review.title.other', { name: titleOf(scope.ref) })
            : t(`review.title.${scope.kind}`)}
        </Text>
        <Text as="p" color="secondary" aria-live="polite">
          {products && last
            ? t('review.subtitle', {
                count: products.totalItems,
                number: products.totalItems.toLocaleString(),
                ago: formatAgo(last),
              })
            : '\u00a0'}
        </Text>
      </div>
      <div className={classes.tools}>
        <ScopeSelect
          scope={scope}
          ready={ready}
          onChange={next => onChange({ scope: next })}
        />
        <Select
          aria-label={t('review.fixedBy.label')}
          size="medium"
          options={[
            { value: 'all', label: t('review.fixedBy.all') },
            ...fixers.map(fixer => ({
              value: fixer,
              label: t('review.fixedBy.one', {
                who: t(`scorecard.fixer.${fixer}`),
              }),
            })),
          ]}
          value={fixedBy ?? 'all'}
          onChange={key =>
            onChange({
              fixedBy: key === 'all' ? undefined : (key as CheckFixer),
            })
          }
        />
        <CsvButton
          filters={{
            ...scopeFilters(scope),
            ...(fixedBy ? { fixedBy: [fixedBy] } : {}),
            orderBy: 'level',
          }}
        />
      </div>
    </div>
  );
}
