import {
  parseEntityRef,
  RELATION_API_PROVIDED_BY,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { ResponseErrorPanel } from '@backstage/core-components';
import { useApi } from '@backstage/core-plugin-api';
import {
  catalogApiRef,
  EntityInfoCard,
  EntityRefLink,
  EntityRefLinks,
} from '@backstage/plugin-catalog-react';
import { Text } from '@backstage/ui';
import Table from '@material-ui/core/Table';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableContainer from '@material-ui/core/TableContainer';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import {
  DataProductEntity,
  resolveDataProductRef,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import useAsync from 'react-use/esm/useAsync';
import { useProduct } from './useProduct';

function resolvedInputs(product: DataProductEntity) {
  return (product.spec.inputs ?? []).map(({ name, port, from, contract }) => ({
    name,
    port,
    from:
      from &&
      stringifyEntityRef(resolveDataProductRef(product, 'source', from)),
    contract:
      contract &&
      stringifyEntityRef(resolveDataProductRef(product, 'contract', contract)),
  }));
}

/** Loads everything that inputs name, in one request. */
function useNamedEntities(refs: string[]) {
  const catalogApi = useApi(catalogApiRef);
  const key = JSON.stringify(refs);
  return useAsync(async () => {
    if (!refs.length) return new Map();
    const { items } = await catalogApi.getEntitiesByRefs({
      entityRefs: refs,
      fields: ['kind', 'metadata', 'relations'],
    });
    return new Map(refs.map((ref, i) => [ref, items[i]]));
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [catalogApi, key]);
}

/** What the product reads. */
export function InputsCard() {
  const { product } = useProduct();
  const inputs = resolvedInputs(product);
  const refs = [
    ...new Set(
      inputs.flatMap(({ from, contract }) =>
        [from ?? [], contract ?? []].flat(),
      ),
    ),
  ];
  const { value: entities, error } = useNamedEntities(refs);
  const isMissing = (ref: string) =>
    entities !== undefined && entities.get(ref) === undefined;
  const missing = refs.filter(isMissing).length;

  const named = (ref: string) => (
    <>
      <EntityRefLink
        entityRef={ref}
        title={entities?.get(ref)?.metadata.title}
        hideIcon
      />
      {isMissing(ref) && (
        <Text as="div" variant="body-small" weight="bold">
          ⚠ not in the catalog
        </Text>
      )}
    </>
  );
  /** The product behind an input that names only a contract. */
  const provider = (contract: string) => {
    const providers = (entities?.get(contract)?.relations ?? [])
      .filter(({ type }: { type: string }) => type === RELATION_API_PROVIDED_BY)
      .map(({ targetRef }: { targetRef: string }) => targetRef);
    if (!providers.length) return <Text color="secondary">not stated</Text>;
    return (
      <>
        <EntityRefLinks entityRefs={providers} hideIcons />
        <Text as="div" variant="body-small" color="secondary">
          by contract
        </Text>
      </>
    );
  };

  return (
    <EntityInfoCard
      title="Inputs"
      headerActions={
        <Text
          variant="body-small"
          color={missing ? 'primary' : 'secondary'}
          weight={missing ? 'bold' : 'regular'}
        >
          {entities && inputs.length > 0
            ? `${inputs.length} ${inputs.length === 1 ? 'port' : 'ports'}, ${
                missing ? `${missing} not in the catalog` : 'all resolve'
              }`
            : ''}
        </Text>
      }
    >
      {error && <ResponseErrorPanel error={error} />}
      {inputs.length === 0 ? (
        <Text color="secondary">
          No source is named: add spec.inputs, also for a source system.
        </Text>
      ) : (
        <TableContainer>
          <Table size="small" aria-label="Inputs">
            <TableHead>
              <TableRow>
                <TableCell>Port</TableCell>
                <TableCell>From</TableCell>
                <TableCell>Contract</TableCell>
              </TableRow>
            </TableHead>
            <TableBody>
              {inputs.map(({ name, from, port, contract }) => (
                <TableRow key={name}>
                  <TableCell>
                    <b>{name}</b>
                  </TableCell>
                  <TableCell>
                    {from && named(from)}
                    {from &&
                      (port || parseEntityRef(from).kind !== 'dataproduct') && (
                        <Text as="div" variant="body-small" color="secondary">
                          {port ?? parseEntityRef(from).kind}
                        </Text>
                      )}
                    {!from && contract && provider(contract)}
                  </TableCell>
                  <TableCell>
                    {contract ? (
                      named(contract)
                    ) : (
                      <Text color="secondary">No contract</Text>
                    )}
                  </TableCell>
                </TableRow>
              ))}
            </TableBody>
          </Table>
        </TableContainer>
      )}
    </EntityInfoCard>
  );
}
