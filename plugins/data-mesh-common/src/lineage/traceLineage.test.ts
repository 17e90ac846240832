import fc from 'fast-check';
import { TestMesh } from './testMesh';
import { Lineage, traceLineage } from './traceLineage';

const p = (name: string) => `dataproduct:default/${name}`;
const far = { upstream: 10, downstream: 10, maxNodes: 100 };

function shape({ nodes, edges }: Lineage) {
  return {
    nodes: Object.fromEntries(
      nodes.map(({ ref, distance }) => [ref.split('/')[1], distance]),
    ),
    edges: edges
      .map(({ from, to }) => `${from.split('/')[1]} ${to.split('/')[1]}`)
      .sort(),
  };
}

function chain(names: string[]): TestMesh {
  const mesh = new TestMesh();
  names.forEach(name => mesh.add(p(name)));
  names.slice(1).forEach((name, i) => mesh.reads(p(name), p(names[i])));
  return mesh;
}

describe('traceLineage', () => {
  it('follows declared sources and consumers', async () => {
    const lineage = await traceLineage(
      p('b'),
      chain(['a', 'b', 'c']).load,
      far,
    );
    expect(shape(lineage)).toEqual({
      nodes: { a: -1, b: 0, c: 1 },
      edges: ['a b', 'b c'],
    });
    expect(lineage.truncated).toBe(false);
  });

  it('derives the product behind an input that names only a contract', async () => {
    const mesh = new TestMesh()
      .add(p('orders'))
      .add(p('forecast'))
      .add('api:default/orders-v1')
      .add('component:default/shop')
      .provides(p('orders'), 'api:default/orders-v1')
      .reliesOn(p('forecast'), 'api:default/orders-v1')
      .reliesOn('component:default/shop', 'api:default/orders-v1');

    const up = await traceLineage(p('forecast'), mesh.load, far);
    expect(up.edges).toEqual([
      {
        from: p('orders'),
        to: p('forecast'),
        contract: 'api:default/orders-v1',
      },
    ]);
    const down = await traceLineage(p('orders'), mesh.load, far);
    expect(shape(down).nodes).toEqual({ orders: 0, forecast: 1, shop: 1 });
  });

  it('takes a component that depends on a product for a consumer', async () => {
    const mesh = new TestMesh()
      .add(p('orders'))
      .add('component:default/shop')
      .relate(
        'component:default/shop',
        'dependsOn',
        p('orders'),
        'dependencyOf',
      );
    expect((await traceLineage(p('orders'), mesh.load, far)).edges).toEqual([
      { from: p('orders'), to: 'component:default/shop' },
    ]);
  });

  it('leaves out what a product runs on and does not read', async () => {
    const database = 'resource:default/database';
    const warehouse = 'resource:default/warehouse';
    const mesh = new TestMesh()
      .add(p('orders'))
      .declares(p('orders'), database)
      .add(database)
      .add(warehouse)
      .relate(p('orders'), 'dependsOn', database, 'dependencyOf')
      .relate(p('orders'), 'dependsOn', warehouse, 'dependencyOf');
    expect((await traceLineage(p('orders'), mesh.load, far)).edges).toEqual([
      { from: database, to: p('orders') },
    ]);
  });

  it('keeps a declared link when the contract says the same', async () => {
    const mesh = chain(['a', 'b'])
      .add('api:default/a-v1')
      .provides(p('a'), 'api:default/a-v1')
      .reliesOn(p('b'), 'api:default/a-v1');
    const { edges } = await traceLineage(p('b'), mesh.load, far);
    expect(edges).toEqual([{ from: p('a'), to: p('b') }]);
  });

  it('ends in a circle', async () => {
    const mesh = chain(['a', 'b', 'c']).reads(p('a'), p('c'));
    const lineage = await traceLineage(p('a'), mesh.load, far);
    expect(shape(lineage).edges).toEqual(['a b', 'b c', 'c a']);
    expect(lineage.nodes).toHaveLength(3);
  });

  it('ends when a product reads itself', async () => {
    const mesh = chain(['a']).reads(p('a'), p('a'));
    expect((await traceLineage(p('a'), mesh.load, far)).edges).toEqual([]);
  });

  it('stops at the steps and says where there is more', async () => {
    const { nodes, truncated } = await traceLineage(
      p('a'),
      chain(['a', 'b', 'c', 'd']).load,
      { upstream: 1, downstream: 2, maxNodes: 100 },
    );
    expect(nodes.map(({ ref, hasMore }) => [ref, hasMore])).toEqual([
      [p('a'), false],
      [p('b'), false],
      [p('c'), true],
    ]);
    expect(truncated).toBe(false);
  });

  it('stops at the limit of nodes and says so', async () => {
    const lineage = await traceLineage(
      p('a'),
      chain(['a', 'b', 'c', 'd', 'e']).load,
      { ...far, maxNodes: 3 },
    );
    expect(lineage.nodes).toHaveLength(3);
    expect(lineage.truncated).toBe(true);
  });

  it('shows a source that is not in the catalog', async () => {
    const mesh = new TestMesh().add(p('b')).reads(p('b'), p('gone'));
    const { nodes } = await traceLineage(p('b'), mesh.load, far);
    expect(nodes).toContainEqual(
      expect.objectContaining({ ref: p('gone'), entity: undefined }),
    );
  });

  it('needs as many requests for 60 neighbours as for one', async () => {
    const requests = async (neighbours: number) => {
      const mesh = new TestMesh().add(p('root'));
      for (let i = 0; i < neighbours; i++) {
        mesh.add(p(`n${i}`)).reads(p(`n${i}`), p('root'));
        mesh.add(`api:default/n${i}`).provides(p(`n${i}`), `api:default/n${i}`);
      }
      await traceLineage(p('root'), mesh.load, far);
      return mesh.requests.length;
    };
    expect(await requests(60)).toBe(await requests(1));
  });

  it('has each entity once and links only what it has, in any mesh', async () => {
    const names = ['a', 'b', 'c', 'd', 'e', 'f'];
    const links = fc.array(
      fc.tuple(fc.constantFrom(...names), fc.constantFrom(...names)),
      { maxLength: 20 },
    );
    await fc.assert(
      fc.asyncProperty(
        links,
        fc.integer({ min: 1, max: 6 }),
        async (pairs, maxNodes) => {
          const mesh = new TestMesh();
          names.forEach(name => mesh.add(p(name)));
          pairs.forEach(([to, from]) => mesh.reads(p(to), p(from)));
          const { nodes, edges } = await traceLineage(p('a'), mesh.load, {
            upstream: 3,
            downstream: 3,
            maxNodes,
          });
          const refs = nodes.map(({ ref }) => ref);
          expect(new Set(refs).size).toBe(refs.length);
          expect(refs.length).toBeLessThanOrEqual(maxNodes);
          expect(refs[0]).toBe(p('a'));
          for (const { from, to } of edges) {
            expect(refs).toContain(from);
            expect(refs).toContain(to);
          }
        },
      ),
    );
  });
});
