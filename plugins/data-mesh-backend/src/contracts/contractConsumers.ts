import { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  Entity,
  RELATION_API_CONSUMED_BY,
  RELATION_OWNED_BY,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { CatalogService } from '@backstage/plugin-catalog-node';
import {
  ContractConsumer,
  RELATION_PROVIDES_DATA_TO,
  ServedPort,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { readByRefs } from '../facts/readByRefs';
import { refIn, targetsOf, titleOf } from './entityParts';

const fields = [
  'kind',
  'metadata.name',
  'metadata.namespace',
  'metadata.title',
  'spec.inputs',
  'spec.lifecycle',
  'relations',
];

interface Reading {
  /** Null when it does not say which. */
  output: string | null;
  /** Whether it reads what the contract promises, as far as it says. */
  hit: boolean;
}

/** How a consumer reads the ports that a contract is served at. */
function readingOf(
  consumer: Entity,
  contracts: ReadonlySet<string>,
  served: readonly ServedPort[],
): Reading {
  const inputs = Array.isArray(consumer.spec?.inputs)
    ? (consumer.spec.inputs as Record<string, unknown>[])
    : [];
  const products = new Set(served.map(({ product }) => product));
  const related = inputs.filter(input => {
    const from = refIn(consumer, input?.from, 'DataProduct');
    const contract = refIn(consumer, input?.contract, 'API');
    return (
      (from !== undefined && products.has(from)) ||
      (contract !== undefined && contracts.has(contract))
    );
  });
  const hit = related.find(input => {
    const contract = refIn(consumer, input.contract, 'API');
    if (contract !== undefined) return contracts.has(contract);
    return (
      input.port === undefined ||
      served.some(({ output }) => output === input.port)
    );
  });
  if (hit) {
    const { port } = hit;
    return { output: typeof port === 'string' ? port : null, hit: true };
  }
  const [other] = related;
  return {
    output: typeof other?.port === 'string' ? other.port : null,
    // What names no input at all reads the contract by its relation.
    hit: related.length === 0,
  };
}

/**
 * Who reads a contract, as far as the caller may see them, and whether a change
 * hits them. Which fields they read nobody has told yet.
 */
export async function contractConsumers(
  catalog: CatalogService,
  contract: Entity,
  served: readonly ServedPort[],
  breaks: boolean,
  credentials: BackstageCredentials,
): Promise<ContractConsumer[]> {
  const contracts = new Set([
    stringifyEntityRef(contract),
    ...served.map(port => port.contract),
  ]);
  const products = [...new Set(served.map(({ product }) => product))];
  const providers = await readByRefs(
    catalog,
    [...products, ...contracts],
    ['kind', 'metadata.name', 'metadata.namespace', 'relations'],
    credentials,
  );
  const refs = new Set(
    providers.flatMap(provider => [
      ...targetsOf(provider, RELATION_PROVIDES_DATA_TO),
      ...targetsOf(provider, RELATION_API_CONSUMED_BY),
    ]),
  );
  products.forEach(ref => refs.delete(ref));
  const consumers = await readByRefs(catalog, [...refs], fields, credentials);
  return consumers
    .filter(({ spec }) => spec?.lifecycle !== 'retired')
    .map((consumer): ContractConsumer => {
      const { output, hit } = readingOf(consumer, contracts, served);
      return {
        entityRef: stringifyEntityRef(consumer),
        title: titleOf(consumer),
        owner: targetsOf(consumer, RELATION_OWNED_BY)[0] ?? null,
        output,
        effect: breaks && hit ? 'unknown' : 'unaffected',
        reads: [],
      };
    })
    .sort(
      (a, b) =>
        Number(a.effect === 'unaffected') - Number(b.effect === 'unaffected') ||
        a.title.localeCompare(b.title, 'en-US'),
    );
}
