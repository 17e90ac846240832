import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  Button,
  Card,
  SearchField,
  Select,
  TablePagination,
  Text,
} from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import { ProductSummaryOrder } from '@backstage-data-mesh/plugin-data-mesh-common';
import { ReactNode, useEffect, useState } from 'react';
import useDebounce from 'react-use/esm/useDebounce';
import { CsvButton } from '../csv/CsvButton';
import { isAnswer } from '../loading/isAnswer';
import { LoadProblem } from '../loading/LoadProblem';
import { dataMeshTranslationRef } from '../translation';
import { ActiveFilters } from './ActiveFilters';
import {
  ExploreState,
  orders,
  pageSizes,
  toProductFilters,
  toProductQuery,
} from './exploreState';
import { FilterCard } from './FilterCard';
import { NoProducts } from './NoProducts';
import { ProductCards } from './ProductCards';
import { ProductTable } from './ProductTable';
import { scorecardColumns } from './scorecardColumns';
import { useExplore } from './useExplore';

const SEARCH_DELAY_MS = 250;

const useStyles = makeStyles(theme => ({
  count: { marginBottom: theme.spacing(2) },
  columns: {
    alignItems: 'start',
    display: 'grid',
    gap: theme.spacing(2),
    // The tools come first for the tab key, and beside the filters for the eye.
    gridTemplateAreas: '"filters tools" "filters list"',
    gridTemplateColumns: '240px minmax(0, 1fr)',
    gridTemplateRows: 'auto 1fr',
    '@media (max-width: 1400px)': {
      gridTemplateColumns: '208px minmax(0, 1fr)',
    },
    [theme.breakpoints.down('sm')]: {
      gridTemplateAreas: '"tools" "filters" "list"',
      gridTemplateColumns: 'minmax(0, 1fr)',
      gridTemplateRows: 'auto',
    },
  },
  filters: { gridArea: 'filters' },
  list: { gridArea: 'list' },
  tools: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(1),
    gridArea: 'tools',
  },
  search: { flex: '1 1 240px' },
  pages: { padding: theme.spacing(0, 2, 2) },
}));

function useSearchText(
  fullText: string,
  onChange: (text: string) => void,
): [string, (text: string) => void] {
  const [text, setText] = useState(fullText);
  // The back button and "drop the search" change the URL, not the field.
  useEffect(() => setText(fullText), [fullText]);
  useDebounce(
    () => {
      if (text !== fullText) onChange(text);
    },
    SEARCH_DELAY_MS,
    [text],
  );
  return [text, setText];
}

interface FoundProps {
  total: number | undefined;
  hasFailed: boolean;
  isNarrowed: boolean;
}

/** How many products there are, also for those who can't see the list change. */
function Found({ total, hasFailed, isNarrowed }: FoundProps) {
  const classes = useStyles();
  const { t } = useTranslationRef(dataMeshTranslationRef);
  let text: string = hasFailed ? '' : t('explore.looking');
  if (total !== undefined && !hasFailed) {
    const numbers = { count: total, number: total.toLocaleString() };
    text = isNarrowed
      ? t('explore.match', numbers)
      : t('explore.readable', numbers);
  }
  return (
    <Text
      as="div"
      color="secondary"
      aria-live="polite"
      className={classes.count}
    >
      {text}
    </Text>
  );
}

interface ExploreResultsProps {
  state: ExploreState;
  view: 'table' | 'cards';
  narrow: boolean;
  onChange: (
    change: Partial<ExploreState>,
    options?: { replace?: boolean },
  ) => void;
  /** Stands at the end of the tools. */
  children: ReactNode;
}

/** The list of products, and what it is searched, narrowed and sorted with. */
export function ExploreResults({
  state,
  view,
  narrow,
  onChange,
  children,
}: ExploreResultsProps) {
  const classes = useStyles();
  const { t } = useTranslationRef(dataMeshTranslationRef);
  const { products, facets, policies } = useExplore(state);
  const { value: list, loading, error, retry } = products;
  const { offset } = toProductQuery(state);
  const columns = scorecardColumns(policies.value);
  const [text, setText] = useSearchText(state.fullText, fullText =>
    onChange({ fullText }),
  );
  // An old link may lead behind the last page.
  const lastPage = list && Math.ceil(list.totalItems / state.pageSize);
  useEffect(() => {
    if (lastPage && !loading && state.page > lastPage) {
      // The page that is not there must not be what Back returns to.
      onChange({ page: lastPage }, { replace: true });
    }
  }, [lastPage, loading, state.page, onChange]);

  const filterCount = Object.values(state.filters).flat().length;
  const listOrEmpty = () => {
    if (error) {
      // The same question would be refused again.
      const isRefused = isAnswer(error, 'InputError') && filterCount > 0;
      return (
        <>
          <LoadProblem
            title={t('explore.failed')}
            error={error}
            retry={isRefused ? undefined : retry}
          />
          {isRefused && (
            <Button
              variant="secondary"
              onPress={() => onChange({ filters: {} })}
            >
              {t('explore.filters.clearAll', { count: filterCount })}
            </Button>
          )}
        </>
      );
    }
    if (list?.totalItems === 0 && !loading) {
      return (
        <NoProducts
          state={state}
          policies={policies.value}
          onChange={onChange}
        />
      );
    }
    return view === 'cards' ? (
      <ProductCards items={list?.items} loading={loading} columns={columns} />
    ) : (
      <ProductTable
        items={list?.items}
        loading={loading}
        pageSize={state.pageSize}
        columns={columns}
      />
    );
  };

  return (
    <>
      <Found
        total={list?.totalItems}
        hasFailed={Boolean(error)}
        isNarrowed={filterCount > 0 || Boolean(state.fullText)}
      />
      <div className={classes.columns}>
        <div className={classes.tools}>
          <SearchField
            aria-label={t('explore.search.label')}
            placeholder={t('explore.search.placeholder')}
            size="medium"
            className={classes.search}
            value={text}
            onChange={setText}
          />
          <Select
            aria-label={t('explore.sort.label')}
            size="medium"
            options={orders.map(order => ({
              value: order,
              label: t(`explore.sort.${order}`),
            }))}
            value={state.orderBy}
            onChange={order =>
              onChange({ orderBy: order as ProductSummaryOrder })
            }
          />
          {children}
          <CsvButton
            filters={{ ...toProductFilters(state), orderBy: state.orderBy }}
          />
        </div>
        <div className={classes.filters}>
          <FilterCard
            facets={facets.value}
            hasList={!error}
            error={facets.error}
            filters={state.filters}
            policies={policies.value}
            narrow={narrow}
            onChange={filters => onChange({ filters })}
          />
        </div>
        <div className={classes.list}>
          <ActiveFilters
            filters={state.filters}
            policies={policies.value}
            onChange={filters => onChange({ filters })}
          />
          <Card>
            {listOrEmpty()}
            {list && list.totalItems > 0 && !error && (
              <div className={classes.pages}>
                <TablePagination
                  pageSize={state.pageSize}
                  pageSizeOptions={pageSizes}
                  offset={offset}
                  totalCount={list.totalItems}
                  hasPreviousPage={state.page > 1}
                  hasNextPage={offset + list.items.length < list.totalItems}
                  onPreviousPage={() => onChange({ page: state.page - 1 })}
                  onNextPage={() => onChange({ page: state.page + 1 })}
                  onPageSizeChange={pageSize => onChange({ pageSize })}
                />
              </div>
            )}
          </Card>
        </div>
      </div>
    </>
  );
}
