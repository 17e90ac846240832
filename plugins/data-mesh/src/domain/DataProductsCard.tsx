import { Link, ResponseErrorPanel } from '@backstage/core-components';
import { useApi, useRouteRef } from '@backstage/core-plugin-api';
import {
  catalogApiRef,
  EntityInfoCard,
  useEntity,
} from '@backstage/plugin-catalog-react';
import { Skeleton, Text } from '@backstage/ui';
import { productsApiRef } from '@backstage-data-mesh/plugin-data-mesh-react';
import useAsync from 'react-use/esm/useAsync';
import { formatExploreState, parseExploreState } from '../explore/exploreState';
import { ProductTable } from '../explore/ProductTable';
import { rootRouteRef } from '../routes';
import { productScope } from './scopeRefs';

const SHOWN = 10;

/** The data products of a Group, Domain or System. */
export function DataProductsCard() {
  const { entity } = useEntity();
  const catalogApi = useApi(catalogApiRef);
  const productsApi = useApi(productsApiRef);
  const explore = useRouteRef(rootRouteRef);
  const { value, loading, error } = useAsync(async () => {
    const scope = await productScope(entity, catalogApi);
    const filters = { [scope.facet]: scope.refs };
    const list = await productsApi.queryProducts({
      filters,
      orderBy: 'name',
      limit: SHOWN,
      offset: 0,
    });
    return { filters, list };
  }, [catalogApi, productsApi, entity]);

  const params = value
    ? formatExploreState({
        ...parseExploreState(new URLSearchParams()),
        filters: value.filters,
      })
    : '';
  const content = () => {
    if (error) return <ResponseErrorPanel error={error} />;
    if (!value) return <Skeleton width="100%" height={120} />;
    if (!value.list.totalItems) {
      return (
        <Text color="secondary">
          {`This ${entity.kind.toLocaleLowerCase(
            'en-US',
          )} has no data products that you can read.`}
        </Text>
      );
    }
    return (
      <ProductTable
        items={value.list.items}
        loading={loading}
        pageSize={SHOWN}
        compact
      />
    );
  };

  return (
    <EntityInfoCard
      title="Data products"
      headerActions={
        value?.list.totalItems ? (
          <Link to={`${explore()}/explore?${params}`}>
            {value.list.totalItems > SHOWN
              ? `All ${value.list.totalItems.toLocaleString()}`
              : 'Explore'}
          </Link>
        ) : undefined
      }
    >
      {content()}
    </EntityInfoCard>
  );
}
