import { ApiEntity, stringifyEntityRef } from '@backstage/catalog-model';
import { textOf } from '../../contracts/odcs/readDocument';
import {
  DataProductEntity,
  DataProductOutput,
} from '../../kinds/DataProductEntityV1alpha1';
import {
  contractsOf,
  resolveDataProductRef,
} from '../../kinds/dataProductRefs';
import { typeOfServers } from '../names/portTypes';
import { StandardsOptions } from '../StandardsOptions';
import { problemsAt, StandardsProblem } from '../StandardsProblem';
import { isDraft, nameContracts, nameProducts } from './claimNames';
import { contractEntityOf, Provider } from './contractEntityOf';
import { ContractIndex } from './ContractIndex';
import { joinedPorts } from './joinedPorts';
import { productEntityOf } from './productEntityOf';
import { nameProvidedInputs } from './providedInputs';
import { StandardDocument } from './StandardFile';

/**
 * What the catalog gets of files.
 *
 * @public
 */
export interface StandardsEntities {
  /** In the order of the files' locations: an API for each contract, a DataProduct for each product. */
  entities: (ApiEntity | DataProductEntity)[];
  /** In the order of the locations. */
  problems: StandardsProblem[];
}

const byLocation = (a: { location: string }, b: { location: string }) => {
  if (a.location === b.location) return 0;
  return a.location < b.location ? -1 : 1;
};

function indexOf(
  contracts: ReadonlyMap<string, StandardDocument>,
  namespace: string,
): ContractIndex {
  return new ContractIndex(
    [...contracts].map(([name, source]) => ({
      id: textOf(source.document.id).trim(),
      name,
      ref: stringifyEntityRef({ kind: 'API', namespace, name }),
      version: textOf(source.document.version),
      isDraft: isDraft(source),
      portType: typeOfServers(source.document.servers),
    })),
  );
}

/** Contracts belong to those whose outputs they describe, unless they say otherwise. */
function providersOf(
  products: readonly DataProductEntity[],
): Map<string, Provider> {
  const providers = new Map<string, Provider>();
  for (const product of products) {
    const { owner, system, outputs = [] } = product.spec;
    for (const ref of outputs.flatMap((output: DataProductOutput) =>
      contractsOf(output),
    )) {
      const full = stringifyEntityRef(
        resolveDataProductRef(product, 'contract', ref),
      );
      if (!providers.has(full)) providers.set(full, { owner, system });
    }
  }
  return providers;
}

/**
 * Makes entities of files of ODCS and ODPS: an `API` of each contract and a
 * `DataProduct` of each product, with its ports joined to the contracts that they
 * name. Pure; the order of the documents does not matter. `docs/standards.md`
 * lists what becomes of which field.
 *
 * @public
 */
export function entitiesOfStandards(
  documents: readonly StandardDocument[],
  options: StandardsOptions = {},
): StandardsEntities {
  const sorted = [...documents].sort(byLocation);
  const namespace = options.defaults?.namespace ?? 'default';
  const contracts = nameContracts(
    sorted.filter(({ standard }) => standard === 'odcs'),
  );
  const products = nameProducts(
    sorted.filter(({ standard }) => standard === 'odps'),
  );
  const problems = [
    ...sorted.flatMap(document => document.problems),
    ...contracts.problems,
    ...products.problems,
  ];
  const made = new Map<string, ApiEntity | DataProductEntity>();

  const index = indexOf(contracts.named, namespace);
  const productEntities = [...products.named].flatMap(([name, source]) => {
    const ports = joinedPorts(index);
    const { entity, findings } = productEntityOf(
      source,
      name,
      options,
      ports.join,
    );
    problems.push(...problemsAt(source, [...ports.findings, ...findings]));
    return entity ? [{ entity, source }] : [];
  });
  const named = nameProvidedInputs(productEntities.map(({ entity }) => entity));
  named.forEach((entity, i) =>
    made.set(productEntities[i].source.location, entity),
  );

  const providers = providersOf(named);
  for (const [name, source] of contracts.named) {
    const ref = stringifyEntityRef({ kind: 'API', namespace, name });
    const { entity, problems: found } = contractEntityOf(
      source,
      name,
      providers.get(ref) ?? {},
      options,
    );
    made.set(source.location, entity);
    problems.push(...found);
  }
  return {
    entities: sorted.flatMap(({ location }) => made.get(location) ?? []),
    problems: problems.sort(byLocation),
  };
}
