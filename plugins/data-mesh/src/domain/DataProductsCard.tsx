import { stringifyEntityRef } from '@backstage/catalog-model';
import { Link } from '@backstage/core-components';
import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { EntityInfoCard, useEntity } from '@backstage/plugin-catalog-react';
import { Skeleton, Text } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import {
  PolicyView,
  ProductSummaryFilters,
  ProductSummaryPage,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import {
  dataMeshApiRef,
  useLoaded,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import { CreateProductButton } from '../create/CreateProductButton';
import { ProductTable } from '../explore/ProductTable';
import { scorecardColumns } from '../explore/scorecardColumns';
import { useExploreLink } from '../explore/useExploreLink';
import { levelCounts, LevelDistribution } from '../levels/LevelDistribution';
import { measuredLifecycles } from '../levels/measuredLifecycles';
import { LoadProblem } from '../loading/LoadProblem';
import { dataMeshTranslationRef } from '../translation';

const SHOWN = 10;

const useStyles = makeStyles(theme => ({
  scorecards: {
    display: 'grid',
    gap: theme.spacing(2),
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 240px), 1fr))',
    marginBottom: theme.spacing(2),
  },
  scorecard: { '& > :first-child': { marginBottom: theme.spacing(0.5) } },
}));

/** A group counts the products of the groups below it, a domain of subdomains. */
const filterOf: Record<string, 'owner' | 'domain' | 'system'> = {
  group: 'owner',
  domain: 'domain',
  system: 'system',
};

interface RollupProps {
  filters: ProductSummaryFilters;
  page: ProductSummaryPage;
  policies: PolicyView[] | undefined;
}

/** Products by level, for each mesh-wide scorecard. */
function Rollup({ filters, page, policies }: RollupProps) {
  const classes = useStyles();
  const link = useExploreLink();
  const counts = new Map(
    page.facets?.scorecardLevel?.map(({ value, count }) => [value, count]),
  );
  return (
    <div className={classes.scorecards}>
      {policies
        ?.filter(({ inForce, scorecard }) => inForce && !scorecard.domain)
        .map(({ scorecard: { id, title, levels } }) => (
          <div key={id} className={classes.scorecard}>
            <Text as="h3" variant="body-small" weight="bold">
              {title}
            </Text>
            <LevelDistribution
              counts={levelCounts(levels, (_position, level) =>
                counts.get(`${id}/${level ?? 'none'}`),
              )}
              linkTo={({ level }) =>
                link({
                  ...filters,
                  scorecardLevel: [`${id}/${level ?? 'none'}`],
                })
              }
            />
          </div>
        ))}
    </div>
  );
}

/** The data products of a Group, Domain or System, those that need care first. */
export function DataProductsCard() {
  const { t } = useTranslationRef(dataMeshTranslationRef);
  const { entity } = useEntity();
  const api = useApi(dataMeshApiRef);
  const link = useExploreLink();
  const kind = entity.kind.toLocaleLowerCase('en-US');
  const scope = { [filterOf[kind]]: [stringifyEntityRef(entity)] };
  const filters = { ...scope, lifecycle: measuredLifecycles };
  const { value, loading, error, retry } = useLoaded(
    ['products', filters],
    signal =>
      api.listProducts(
        { ...filters, orderBy: 'level', limit: SHOWN, facets: true },
        { signal },
      ),
  );
  const { value: policies } = useLoaded(['policies'], signal =>
    api.listScorecards({ signal }),
  );

  const content = () => {
    if (error) {
      return (
        <LoadProblem title={t('explore.failed')} error={error} retry={retry} />
      );
    }
    if (!value) return <Skeleton width="100%" height={160} />;
    if (!value.totalItems) {
      return <Text color="secondary">{t('rollup.none', { kind })}</Text>;
    }
    return (
      <>
        <Rollup filters={filters} page={value} policies={policies} />
        <ProductTable
          items={value.items}
          loading={loading}
          pageSize={SHOWN}
          columns={scorecardColumns(policies)}
          compact
        />
      </>
    );
  };

  return (
    <EntityInfoCard
      title={t('rollup.title')}
      headerActions={
        <>
          {kind === 'domain' && (
            <CreateProductButton
              prefill={{ domain: stringifyEntityRef(entity) }}
            />
          )}
          {value?.totalItems ? (
            <Link to={link(scope)}>
              {value.totalItems > SHOWN
                ? t('rollup.all', { number: value.totalItems.toLocaleString() })
                : t('rollup.explore')}
            </Link>
          ) : null}
        </>
      }
    >
      {content()}
    </EntityInfoCard>
  );
}
