import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { CatalogService } from '@backstage/plugin-catalog-node';
import {
  ContractRule,
  contractRules,
  OutputFacts,
  readOdcsContract,
  untestedRules,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { ContractVersionStore } from '../contracts/ContractVersionStore';
import { QualityStore } from '../quality/QualityStore';

/** The rules of an output's contracts, as far as results are joined to them. */
export interface JoinedRules {
  /** How many a machine can run. */
  rules: number;
  /** Those without any result. */
  untested: ContractRule[];
}

/**
 * Which rules of the contracts of a product's outputs were never tested, by name
 * of the output. Contracts that the caller may not read are left out.
 */
export async function joinedRules(
  {
    catalog,
    versions,
    quality,
  }: {
    catalog: CatalogService;
    versions: ContractVersionStore;
    quality: QualityStore;
  },
  credentials: BackstageCredentials,
  entityRef: string,
  outputs: readonly OutputFacts[],
): Promise<Map<string, JoinedRules>> {
  const refsOf = ({ contracts }: OutputFacts) =>
    (contracts ?? []).flatMap(({ ref, standard }) =>
      standard === 'odcs' ? ref : [],
    );
  const refs = [...new Set(outputs.flatMap(refsOf))];
  if (!refs.length) return new Map();
  const [{ items }, stored, tested] = await Promise.all([
    catalog.getEntitiesByRefs(
      {
        entityRefs: refs,
        fields: ['kind', 'metadata.name', 'metadata.namespace'],
      },
      { credentials },
    ),
    versions.current(refs),
    quality.tested(entityRef),
  ]);
  const rules = new Map<string, ContractRule[]>();
  for (const item of items) {
    if (!item) continue;
    const ref = stringifyEntityRef(item);
    const version = stored.get(ref);
    const read = version && readOdcsContract(version.text);
    if (read?.ok) rules.set(ref, contractRules(ref, read.contract));
  }
  return new Map(
    outputs.map(output => {
      const own = refsOf(output).flatMap(ref => rules.get(ref) ?? []);
      const results = tested.filter(one => one.output === output.name);
      return [
        output.name,
        { rules: own.length, untested: untestedRules(own, results) },
      ];
    }),
  );
}
