import { Entity } from '@backstage/catalog-model';
import { CatalogProcessorCache } from '@backstage/plugin-catalog-node';
import { JsonObject, JsonValue } from '@backstage/types';
import { ChangeProcessor } from './ChangeProcessor';

/**
 * The cache of one entity over several runs, as the catalog keeps it: a run sees
 * what the run before has set, or what was there if that one set nothing.
 */
class Runs {
  readonly added: string[] = [];
  private stored: JsonObject = {};
  private readonly processor = new ChangeProcessor({
    add: ref => this.added.push(ref),
  });

  async run(entity: Entity): Promise<Entity> {
    let written: JsonObject | undefined;
    const before = this.stored;
    const cache: CatalogProcessorCache = {
      get: async <T extends JsonValue>(key: string) =>
        before[key] as T | undefined,
      set: async (key, value) => {
        written = { ...written, [key]: value };
      },
    };
    const result = await this.processor.postProcessEntity(
      entity,
      { type: 'file', target: '/x.yaml' },
      () => {
        throw new Error('nothing should be emitted');
      },
      cache,
    );
    this.stored = written ?? before;
    return result;
  }
}

const entity = (change: Partial<Entity> = {}): Entity => ({
  apiVersion: 'data-mesh/v1alpha1',
  kind: 'DataProduct',
  metadata: { name: 'orders', namespace: 'web' },
  spec: { lifecycle: 'production' },
  ...change,
});

describe('ChangeProcessor', () => {
  it('tells of a product that it sees for the first time, once', async () => {
    const runs = new Runs();
    await runs.run(entity());
    await runs.run(entity());
    await runs.run(entity());
    expect(runs.added).toEqual(['dataproduct:web/orders']);
  });

  it.each<[string, Partial<Entity>]>([
    ['spec', { spec: { lifecycle: 'deprecated' } }],
    [
      'metadata',
      {
        metadata: { name: 'orders', namespace: 'web', description: 'Orders' },
      },
    ],
  ])('tells again of a changed %s', async (_what, change) => {
    const runs = new Runs();
    await runs.run(entity());
    await runs.run(entity(change));
    await runs.run(entity(change));
    expect(runs.added).toHaveLength(2);
  });

  it('does not tell of what changes by itself', async () => {
    const runs = new Runs();
    await runs.run(entity());
    await runs.run(
      entity({
        metadata: { name: 'orders', namespace: 'web', uid: '1', etag: '2' },
        status: { items: [] },
      } as Partial<Entity>),
    );
    await runs.run(
      entity({
        metadata: { namespace: 'web', name: 'orders' },
      }),
    );
    expect(runs.added).toHaveLength(1);
  });

  it.each<[string, Partial<Entity>, boolean]>([
    ['a scorecard', { kind: 'Scorecard' }, true],
    [
      'a scorecard of another vendor',
      { kind: 'Scorecard', apiVersion: 'acme.com/v1' },
      false,
    ],
    ['a data contract', { kind: 'API', spec: { type: 'data-contract' } }, true],
    ['another API', { kind: 'API', spec: { type: 'openapi' } }, false],
    ['an API without a spec', { kind: 'API', spec: undefined }, false],
    ['a component', { kind: 'Component' }, false],
  ])('watches %s: %s is %s', async (_what, change, watched) => {
    const runs = new Runs();
    const given = entity(change);
    expect(await runs.run(given)).toBe(given);
    expect(runs.added).toHaveLength(watched ? 1 : 0);
  });
});
