import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  Entity,
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
import classNames from 'classnames';
import useAsync from 'react-use/esm/useAsync';
import { useTableStyles } from '../layout/useTableStyles';
import { useDataStatuses } from '../quality/useDataStatuses';
import { SourceStatus } from './SourceStatus';
import { useProduct } from './useProduct';
import { dataMeshTranslationRef } from '../translation';

interface ResolvedInput {
  name: string;
  port?: string;
  from?: string;
  contract?: string;
}

function resolvedInputs(product: DataProductEntity): ResolvedInput[] {
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
    if (!refs.length) return new Map<string, Entity | undefined>();
    const { items } = await catalogApi.getEntitiesByRefs({
      entityRefs: refs,
      fields: ['kind', 'metadata', 'relations'],
    });
    return new Map(refs.map((ref, i) => [ref, items[i]]));
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [catalogApi, key]);
}

/** The products that provide a contract. */
function providersOf(contract: Entity | undefined): string[] {
  return (contract?.relations ?? [])
    .filter(({ type }) => type === RELATION_API_PROVIDED_BY)
    .map(({ targetRef }) => targetRef);
}

/** What the product reads. */
export function InputsCard() {
  const { t } = useTranslationRef(dataMeshTranslationRef);
  const { product } = useProduct();
  const { table, stacked } = useTableStyles();
  const inputs = resolvedInputs(product);
  const refs = [
    ...new Set(
      inputs.flatMap(({ from, contract }) =>
        [from ?? [], contract ?? []].flat(),
      ),
    ),
  ];
  const { value: entities, error } = useNamedEntities(refs);
  const sourceOf = ({ from, contract = '' }: ResolvedInput) =>
    from ?? providersOf(entities?.get(contract))[0];
  const statuses = useDataStatuses(
    entities &&
      inputs.flatMap(
        ({ from, contract }) => entities.get(from ?? contract ?? '') ?? [],
      ),
  );
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
          {`⚠ ${t('product.notInCatalog')}`}
        </Text>
      )}
    </>
  );
  /** The product behind an input that names only a contract. */
  const provider = (contract: string) => {
    const providers = providersOf(entities?.get(contract));
    if (!providers.length)
      return <Text color="secondary">{t('product.notStated')}</Text>;
    return (
      <>
        <EntityRefLinks entityRefs={providers} hideIcons />
        <Text as="div" variant="body-small" color="secondary">
          {t('product.byContract')}
        </Text>
      </>
    );
  };

  return (
    <EntityInfoCard
      title={t('product.inputs.title')}
      headerActions={
        <Text
          variant="body-small"
          color={missing ? 'primary' : 'secondary'}
          weight={missing ? 'bold' : 'regular'}
        >
          {entities && inputs.length > 0
            ? [
                t('product.outputs.ports', { count: inputs.length }),
                missing
                  ? t('product.inputs.missing', { number: String(missing) })
                  : t('product.inputs.allResolve'),
              ].join(', ')
            : ''}
        </Text>
      }
    >
      {error && <ResponseErrorPanel error={error} />}
      {inputs.length === 0 ? (
        <Text color="secondary">{t('product.inputs.none')}</Text>
      ) : (
        <TableContainer>
          <Table
            size="small"
            className={classNames(table, stacked)}
            aria-label={t('product.inputs.title')}
          >
            <TableHead>
              <TableRow>
                <TableCell>{t('product.outputs.port')}</TableCell>
                <TableCell>{t('product.inputs.from')}</TableCell>
                <TableCell>{t('product.outputs.contract')}</TableCell>
                <TableCell>{t('product.inputs.now')}</TableCell>
              </TableRow>
            </TableHead>
            <TableBody>
              {inputs.map(input => {
                const { name, from, port, contract } = input;
                return (
                  <TableRow key={name}>
                    <TableCell>
                      <b>{name}</b>
                    </TableCell>
                    <TableCell>
                      {from && named(from)}
                      {from &&
                        (port ||
                          parseEntityRef(from).kind !== 'dataproduct') && (
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
                        <Text color="secondary">{t('product.noContract')}</Text>
                      )}
                    </TableCell>
                    <TableCell>
                      <SourceStatus
                        source={sourceOf(input)}
                        statuses={statuses}
                      />
                    </TableCell>
                  </TableRow>
                );
              })}
            </TableBody>
          </Table>
        </TableContainer>
      )}
    </EntityInfoCard>
  );
}
