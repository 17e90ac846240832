import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import {
  contractsOf,
  DataMeshClient,
  DataProductEntity,
  resolveDataProductRef,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { MeasuredProduct } from './MeasuredProduct';

/** Entities by their refs; those before only when there is a base. */
export interface Compared {
  now: ReadonlyMap<string, Entity>;
  before?: ReadonlyMap<string, Entity>;
}

/** Who reads what breaks: their refs, and why some are not known. */
export interface ConsumersHit {
  refs: ReadonlySet<string>;
  unknown?: string;
}

/** Contracts of a product's outputs, only those that changed if that is known. */
function contractsToAsk(
  product: DataProductEntity,
  { now, before }: Compared,
): string[] {
  const refs = (product.spec.outputs ?? [])
    .flatMap(contractsOf)
    .map(ref =>
      stringifyEntityRef(resolveDataProductRef(product, 'contract', ref)),
    );
  const textOf = (entity: Entity | undefined) => entity?.spec?.definition;
  return [...new Set(refs)].filter(
    ref =>
      !before ||
      (now.has(ref) && textOf(now.get(ref)) !== textOf(before.get(ref))),
  );
}

/** Who reads contracts of which versions break, as the portal knows. */
export async function consumersHit(
  client: DataMeshClient | undefined,
  token: string | undefined,
  { entityRef, scorecards }: MeasuredProduct,
  compared: Compared,
): Promise<ConsumersHit> {
  const refs = new Set<string>();
  const product = compared.now.get(entityRef) as DataProductEntity | undefined;
  const breaks = scorecards.some(({ checks }) =>
    checks.some(({ id, outcome }) => id === 'ctr-04' && outcome === 'fail'),
  );
  if (!client || !breaks || !product) return { refs };
  let unknown: string | undefined;
  for (const contract of contractsToAsk(product, compared)) {
    try {
      const { consumers } = await client.getContract(contract, { token });
      consumers
        .filter(({ effect }) => effect !== 'unaffected')
        .forEach(consumer => refs.add(consumer.entityRef));
    } catch (error) {
      // A contract that the portal has not seen yet has no consumers there.
      const { statusCode, message } = error as Error & { statusCode?: number };
      if (statusCode !== 404) unknown = `${contract}: ${message}`;
    }
  }
  return { refs, unknown };
}
