import { Content, ResponseErrorPanel } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import {
  Button,
  ButtonLink,
  Card,
  SearchField,
  Select,
  TablePagination,
  Text,
  ToggleButton,
  ToggleButtonGroup,
} from '@backstage/ui';
import useMediaQuery from '@material-ui/core/useMediaQuery';
import { makeStyles, Theme } from '@material-ui/core/styles';
import AddIcon from '@material-ui/icons/Add';
import { ProductOrder } from '@backstage-data-mesh/plugin-data-mesh-common';
import {
  useProductFacets,
  useProducts,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import { useEffect, useState } from 'react';
import useDebounce from 'react-use/esm/useDebounce';
import { createTemplateRouteRef } from '../routes';
import { DomainMapView } from './DomainMapView';
import { ExploreView, pageSizes, toProductQuery } from './exploreState';
import { FacetRail } from './FacetRail';
import { NoProducts } from './NoProducts';
import { ProductCards } from './ProductCards';
import { ProductTable } from './ProductTable';
import { useExploreState } from './useExploreState';

const SEARCH_DELAY_MS = 250;

const orders: { value: ProductOrder; label: string }[] = [
  { value: 'name', label: 'Name, A to Z' },
  { value: '-name', label: 'Name, Z to A' },
  { value: 'domain', label: 'Domain' },
  { value: 'type', label: 'Type' },
  { value: 'lifecycle', label: 'Lifecycle' },
];

const useStyles = makeStyles(theme => ({
  head: {
    alignItems: 'flex-start',
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(2),
    justifyContent: 'space-between',
    marginBottom: theme.spacing(2),
  },
  columns: {
    alignItems: 'start',
    display: 'grid',
    gap: theme.spacing(2),
    gridTemplateColumns: '240px minmax(0, 1fr)',
    [theme.breakpoints.down('sm')]: { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  rail: { padding: theme.spacing(1.5, 2) },
  railHead: { alignItems: 'center', display: 'flex', minHeight: 32 },
  spring: { flexGrow: 1 },
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

/** Finds data products: search, facets, and the list as table, cards or map. */
export function ExplorePage() {
  const classes = useStyles();
  const [state, update] = useExploreState();
  const query = toProductQuery(state);
  const { list, loading, error, retry } = useProducts(query);
  const { facets, error: facetError } = useProductFacets(query, loading);
  const [text, setText] = useSearchText(state.fullText, fullText =>
    update({ fullText }),
  );
  // An old link may lead behind the last page.
  const lastPage = list && Math.ceil(list.totalItems / state.pageSize);
  useEffect(() => {
    if (lastPage && !loading && state.page > lastPage) {
      update({ page: lastPage });
    }
  }, [lastPage, loading, state.page, update]);
  const createTemplate = useRouteRef(createTemplateRouteRef);
  const narrow = useMediaQuery((theme: Theme) => theme.breakpoints.down('sm'));
  const [railOpen, setRailOpen] = useState(false);
  // A table of this width can't be read on a phone.
  const view = narrow && state.view === 'table' ? 'cards' : state.view;
  const active = Object.values(state.filters).flat().length;

  const listOrEmpty = () => {
    if (error) return <ResponseErrorPanel error={error} />;
    if (list?.totalItems === 0 && !loading) {
      return <NoProducts state={state} onChange={update} />;
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
    <Content>
      <div className={classes.head}>
        <div>
          <Text as="h1" variant="title-medium" weight="bold">
            Explore data products
          </Text>
          <Text as="div" color="secondary" aria-live="polite">
            {view !== 'map' &&
              found(list?.totalItems, active > 0 || Boolean(state.fullText))}
          </Text>
        </div>
        {createTemplate && (
          <ButtonLink
            href={createTemplate()}
            variant="primary"
            iconStart={<AddIcon fontSize="inherit" />}
          >
            Create data product
          </ButtonLink>
        )}
      </div>
      <div className={view === 'map' ? undefined : classes.columns}>
        {view !== 'map' && (
          <Card className={classes.rail}>
            <div className={classes.railHead}>
              <Text as="h2" variant="title-x-small" weight="bold">
                Filters
              </Text>
              <span className={classes.spring} />
              {active > 0 && (
                <Button
                  variant="tertiary"
                  onPress={() => update({ filters: {} })}
                >
                  {`Clear ${active}`}
                </Button>
              )}
              {narrow && (
                <Button
                  variant="tertiary"
                  aria-expanded={railOpen}
                  onPress={() => setRailOpen(!railOpen)}
                >
                  {railOpen ? 'Hide' : 'Show'}
                </Button>
              )}
            </div>
            {(!narrow || railOpen) &&
              (facetError ? (
                <Text color="danger">{`Filters could not be loaded: ${facetError.message}`}</Text>
              ) : (
                <FacetRail
                  facets={facets}
                  filters={state.filters}
                  onChange={filters => update({ filters })}
                />
              ))}
          </Card>
        )}
        <div>
          <div className={classes.tools}>
            {view !== 'map' && (
              <>
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
                  onChange={order => update({ orderBy: order as ProductOrder })}
                />
              </>
            )}
            <ToggleButtonGroup
              aria-label="View"
              selectionMode="single"
              disallowEmptySelection
              selectedKeys={[view]}
              onSelectionChange={keys =>
                update({ view: [...keys][0] as ExploreView })
              }
            >
              {!narrow && (
                <ToggleButton id="table" size="medium">
                  Table
                </ToggleButton>
              )}
              <ToggleButton id="cards" size="medium">
                Cards
              </ToggleButton>
              <ToggleButton id="map" size="medium">
                Domain map
              </ToggleButton>
            </ToggleButtonGroup>
          </div>
          {view === 'map' ? (
            <DomainMapView />
          ) : (
            <Card>
              {listOrEmpty()}
              {error && (
                <Button variant="secondary" onPress={retry}>
                  Try again
                </Button>
              )}
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
                    onPreviousPage={() => update({ page: state.page - 1 })}
                    onNextPage={() => update({ page: state.page + 1 })}
                    onPageSizeChange={pageSize => update({ pageSize })}
                  />
                </div>
              )}
            </Card>
          )}
        </div>
      </div>
    </Content>
  );
}
