import { loadExampleMesh } from '@backstage-data-mesh/example-meshes';
import { eachDatabase } from '@backstage-data-mesh/test-databases';
import { Knex } from 'knex';
import { Portal, startPortal } from './startPortal';
import { governance } from './testPolicy';

/** The product whose results tests look at. */
export const product = 'dataproduct:default/order-line-items';
/** Its path in the REST API. */
export const productPath = '/products/default/order-line-items';

/** What a test has at hand; `portal` and `knex` are there after `start`. */
export class SweptPortal {
  portal!: Portal;
  knex!: Knex;

  /** Starts a portal on the test's database, and measures all products. */
  async start(options: Partial<Parameters<typeof startPortal>[0]> = {}) {
    this.portal = await startPortal({
      entities: loadExampleMesh('ecommerce'),
      knex: this.knex,
      config: { dataMesh: { governance } },
      ...options,
    });
    await this.portal.sweep();
  }

  async get(path: string): Promise<any> {
    const { body } = await this.portal.user('user:default/jdoe')('get', path);
    return body;
  }

  /** The product's result against a scorecard. */
  async result(scorecard: string): Promise<any> {
    const { scorecards } = await this.get(productPath);
    return scorecards.find((one: any) => one.scorecard === scorecard);
  }

  /** What a check found for the product. */
  async outcome(scorecard: string, check: string): Promise<any> {
    const { checks } = await this.result(scorecard);
    return checks.find((one: any) => one.id === check);
  }
}

/** Defines tests of sweeps, each with a database of its own. */
export function describeSweeps(
  name: string,
  define: (swept: SweptPortal) => void,
): void {
  eachDatabase(name, (databaseId, databases) => {
    const swept = new SweptPortal();
    beforeEach(async () => {
      swept.knex = await databases.init(databaseId);
    });
    afterEach(() => swept.portal.stop());
    define(swept);
  });
}
