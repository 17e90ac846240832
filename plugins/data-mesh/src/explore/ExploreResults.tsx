import { ResponseErrorPanel } from '@backstage/core-components';
import {
  Button,
  Card,
  SearchField,
  Select,
  TablePagination,
  Text,
} from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import { ProductOrder } from '@backstage-data-mesh/plugin-data-mesh-common';
import {
  useProductFacets,
  useProducts,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import { ReactNode, useEffect, useState } from 'react';
import useDebounce from 'react-use/esm/useDebounce';
import { ExploreState, pageSizes, toProductQuery } from './exploreState';
import { FilterCard } from './FilterCard';
import { NoProducts } from './NoProducts';
import { ProductCards } from './ProductCards';
import { ProductTable } from './ProductTable';

const SEARCH_DELAY_MS = 250;

const orders: { value: ProductOrder; label: string }[] = [
  { value: 'name', label: 'Name, A to Z' },
  { value: '-name', label: 'Name, Z to A' },
  { value: 'domain', label: 'Domain' },
  { value: 'type', label: 'Type' },
  { value: 'lifecycle', label: 'Lifecycle' },
];

const useStyles = makeStyles(theme => ({
  count: { marginBottom: theme.spacing(2) },
  columns: {
    alignItems: 'start',
    display: 'grid',
    gap: theme.spacing(2),
    gridTemplateColumns: '240px minmax(0, 1fr)',
    [theme.breakpoints.down('sm')]: { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  tools: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(1),
    marginBottom: theme.spacing(2),
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

function found(total: number | undefined, isNarrowed: boolean): string {
  if (total === undefined) return 'Looking for data products…';
  const count = `${total.toLocaleString()} data ${
    total === 1 ? 'product' : 'products'
  }`;
  if (!isNarrowed) return `${count} that you can read`;
  return total === 1 ? `${count} matches` : `${count} match`;
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
  const query = toProductQuery(state);
  const { list, loading, error, retry } = useProducts(query);
  const { facets, error: facetError } = useProductFacets(query, loading);
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

  const isNarrowed =
    Object.keys(state.filters).length > 0 || Boolean(state.fullText);
  const listOrEmpty = () => {
    if (error) {
      return (
        <>
          <ResponseErrorPanel error={error} />
          <Button variant="secondary" onPress={retry}>
            Try again
          </Button>
        </>
      );
    }
    if (list?.totalItems === 0 && !loading) {
      return <NoProducts state={state} onChange={onChange} />;
    }
    return view === 'cards' ? (
      <ProductCards items={list?.items} loading={loading} />
    ) : (
      <ProductTable
        items={list?.items}
        loading={loading}
        pageSize={state.pageSize}
      />
    );
  };

  return (
    <>
      <Text
        as="div"
        color="secondary"
        aria-live="polite"
        className={classes.count}
      >
        {found(list?.totalItems, isNarrowed)}
      </Text>
      <div className={classes.columns}>
        <FilterCard
          facets={facets}
          error={facetError}
          filters={state.filters}
          narrow={narrow}
          onChange={filters => onChange({ filters })}
        />
        <div>
          <div className={classes.tools}>
            <SearchField
              aria-label="Search data products"
              placeholder="Search name, description or tag"
              size="medium"
              className={classes.search}
              value={text}
              onChange={setText}
            />
            <Select
              aria-label="Sort by"
              size="medium"
              options={orders}
              value={state.orderBy}
              onChange={order => onChange({ orderBy: order as ProductOrder })}
            />
            {children}
          </div>
          <Card>
            {listOrEmpty()}
            {list && list.totalItems > 0 && !error && (
              <div className={classes.pages}>
                <TablePagination
                  pageSize={state.pageSize}
                  pageSizeOptions={pageSizes}
                  offset={query.offset}
                  totalCount={list.totalItems}
                  hasPreviousPage={state.page > 1}
                  hasNextPage={
                    query.offset + list.items.length < list.totalItems
                  }
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
