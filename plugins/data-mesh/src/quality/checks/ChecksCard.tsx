import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  Button,
  SearchField,
  Select,
  TablePagination,
  Text,
} from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import {
  LatestSignalResult,
  ProductQuality,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { useState } from 'react';
import { TitledCard } from '../../layout/TitledCard';
import { useUrlState } from '../../routing/useUrlState';
import { dataMeshTranslationRef } from '../../translation';
import { useDimensionName } from '../useDimensionName';
import {
  checkChoices,
  DISAPPEARED,
  filterChecks,
  NO_DIMENSION,
} from './checkFilters';
import { ChecksTable } from './ChecksTable';
import { DropDialog } from './DropDialog';

const PAGE = 25;
const ALL = 'all';
const names = ['output', 'outcome', 'dimension', 'search', 'page'] as const;

const useStyles = makeStyles(theme => ({
  filters: {
    display: 'grid',
    gap: theme.spacing(1),
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 180px), 1fr))',
    marginBottom: theme.spacing(1),
  },
  pages: { marginTop: theme.spacing(1) },
}));

interface FilterProps {
  label: string;
  all: string;
  value: string | undefined;
  options: { value: string; label: string }[];
  onChange: (value: string | undefined) => void;
}

function Filter({ label, all, value, options, onChange }: FilterProps) {
  return (
    <Select
      aria-label={label}
      size="small"
      options={[{ value: ALL, label: all }, ...options]}
      value={value ?? ALL}
      onChange={key => onChange(key === ALL ? undefined : String(key))}
    />
  );
}

interface ChecksCardProps {
  entityRef: string;
  quality: ProductQuality;
  reload: () => void;
}

/** The latest result of each quality rule, failing first. */
export function ChecksCard({ entityRef, quality, reload }: ChecksCardProps) {
  const classes = useStyles();
  const { t } = useTranslationRef(dataMeshTranslationRef);
  const dimensionName = useDimensionName();
  const [state, update] = useUrlState(names);
  const [dropping, setDropping] = useState<LatestSignalResult>();
  const { results, totalResults, mayDropRules } = quality;
  const choices = checkChoices(results);
  const found = filterChecks(results, state);
  const last = Math.max(1, Math.ceil(found.length / PAGE));
  const asked = Number(state.page);
  const page = Number.isInteger(asked) ? Math.min(last, Math.max(1, asked)) : 1;
  const offset = (page - 1) * PAGE;
  // Other checks begin on their first page, and typing makes no history.
  const narrow = (change: Parameters<typeof update>[0]) =>
    update({ ...change, page: undefined }, { replace: true });

  return (
    <TitledCard
      title={t('quality.checks.title')}
      subtitle={
        <span aria-live="polite">
          {found.length === results.length
            ? t('quality.checks.count', { count: totalResults })
            : t('quality.checks.found', {
                found: found.length.toLocaleString(),
                all: results.length.toLocaleString(),
              })}
          {totalResults > results.length &&
            ` ${t('quality.checks.notAll', {
              shown: results.length.toLocaleString(),
              all: totalResults.toLocaleString(),
            })}`}
        </span>
      }
    >
      {results.length === 0 ? (
        <Text color="secondary">{t('quality.checks.none')}</Text>
      ) : (
        <>
          <div className={classes.filters}>
            <SearchField
              aria-label={t('quality.checks.search')}
              placeholder={t('quality.checks.search')}
              size="small"
              value={state.search ?? ''}
              onChange={search => narrow({ search })}
            />
            <Filter
              label={t('quality.checks.outcome')}
              all={t('quality.checks.allOutcomes')}
              value={state.outcome}
              options={[
                ...choices.outcomes.map(value => ({
                  value,
                  label: t(`contract.rules.outcome.${value}`),
                })),
                ...(choices.disappeared
                  ? [
                      {
                        value: DISAPPEARED,
                        label: t('quality.checks.disappeared'),
                      },
                    ]
                  : []),
              ]}
              onChange={outcome => narrow({ outcome })}
            />
            <Filter
              label={t('quality.checks.output')}
              all={t('quality.checks.allOutputs')}
              value={state.output}
              options={choices.outputs.map(value => ({ value, label: value }))}
              onChange={output => narrow({ output })}
            />
            <Filter
              label={t('quality.checks.dimension')}
              all={t('quality.checks.allDimensions')}
              value={state.dimension}
              options={choices.dimensions.map(value => ({
                value,
                label: dimensionName(value === NO_DIMENSION ? null : value),
              }))}
              onChange={dimension => narrow({ dimension })}
            />
          </div>
          {found.length === 0 ? (
            <>
              <Text as="p">{t('quality.checks.noneFound')}</Text>
              <Button
                variant="secondary"
                onPress={() =>
                  narrow({
                    output: undefined,
                    outcome: undefined,
                    dimension: undefined,
                    search: undefined,
                  })
                }
              >
                {t('quality.checks.showAll')}
              </Button>
            </>
          ) : (
            <ChecksTable
              results={found.slice(offset, offset + PAGE)}
              onDrop={mayDropRules ? setDropping : undefined}
            />
          )}
          {found.length > PAGE && (
            <div className={classes.pages}>
              <TablePagination
                pageSize={PAGE}
                pageSizeOptions={[PAGE]}
                showPageSizeOptions={false}
                offset={offset}
                totalCount={found.length}
                hasPreviousPage={page > 1}
                hasNextPage={page < last}
                onPreviousPage={() => update({ page: String(page - 1) })}
                onNextPage={() => update({ page: String(page + 1) })}
              />
            </div>
          )}
        </>
      )}
      {dropping && (
        <DropDialog
          entityRef={entityRef}
          result={dropping}
          onClose={() => setDropping(undefined)}
          onDropped={reload}
        />
      )}
    </TitledCard>
  );
}
