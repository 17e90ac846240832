import { Entity } from '@backstage/catalog-model';
import { JsonObject } from '@backstage/types';
import { startBackend } from '../catalog/startBackend';
import {
  assertIngested,
  waitUntilStitched,
} from '../catalog/waitUntilStitched';
import { contracts } from '../entities/contracts';
import { dataProduct } from '../entities/dataProduct';
import { organisation } from '../entities/organisation';
import { copyEntities } from '../entities/copyEntities';
import { scorecard } from './ours/scorecard';

/** How many products the catalog gets. */
export interface CatalogSize {
  products: number;
  /** Ingested for real, with their contracts, and then copied. */
  ingested: number;
  /** Besides, once each. */
  further?: Entity[];
}

/**
 * Fills an empty database with a catalog of products, contracts and those who
 * own them. Its backend has ended when this returns, so that both sides find
 * the same catalog and the memory of neither contains the filling.
 */
export async function fillCatalog(
  database: JsonObject,
  { products, ingested, further = [] }: CatalogSize,
): Promise<void> {
  const { knex, provider, stop } = await startBackend({ database });
  try {
    const originals = Array.from({ length: ingested }, (_, i) => [
      dataProduct(i, ingested),
      ...contracts(i),
    ]).flat();
    await provider.add(originals);
    await waitUntilStitched(knex, originals.length);
    const copies = products / ingested - 1;
    await copyEntities(knex, { products: ingested, copies });
    // After the copying: they are there once.
    const once = [...organisation(), scorecard({ more: false }), ...further];
    const expected = originals.length * (copies + 1) + once.length;
    await provider.add(once);
    await waitUntilStitched(knex, expected);
    await assertIngested(knex, expected);
  } finally {
    await stop();
  }
}
