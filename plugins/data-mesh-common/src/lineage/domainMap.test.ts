import { aggregateDomainMap } from './domainMap';
import { TestMesh } from './testMesh';

const p = (name: string) => `dataproduct:default/${name}`;

function mesh(): TestMesh {
  return new TestMesh()
    .add(p('clicks'), 'domain:default/web')
    .add(p('visits'), 'domain:default/web')
    .add(p('profile'), 'domain:default/customer')
    .add(p('segments'), 'domain:default/customer')
    .add(p('stray'));
}

describe('aggregateDomainMap', () => {
  it('counts the links between domains, in each direction apart', () => {
    const { domains, links } = aggregateDomainMap(
      mesh()
        .reads(p('profile'), p('clicks'))
        .reads(p('segments'), p('clicks'))
        .reads(p('visits'), p('segments'))
        .all(),
    );
    expect(domains).toEqual([
      { ref: 'domain:default/customer', products: 2 },
      { ref: 'domain:default/web', products: 2 },
    ]);
    expect(
      links.map(({ from, to, edges }) => [from, to, edges.length]),
    ).toEqual([
      ['domain:default/web', 'domain:default/customer', 2],
      ['domain:default/customer', 'domain:default/web', 1],
    ]);
  });

  it('counts a link by contract, once when it is declared too', () => {
    const entities = mesh()
      .add('api:default/clicks-v1')
      .provides(p('clicks'), 'api:default/clicks-v1')
      .reliesOn(p('profile'), 'api:default/clicks-v1')
      .reads(p('profile'), p('clicks'))
      .reliesOn(p('segments'), 'api:default/clicks-v1')
      .all()
      .filter(({ kind }) => kind === 'DataProduct');
    expect(aggregateDomainMap(entities).links).toEqual([
      {
        from: 'domain:default/web',
        to: 'domain:default/customer',
        edges: [
          { from: p('clicks'), to: p('profile') },
          {
            from: p('clicks'),
            to: p('segments'),
            contract: 'api:default/clicks-v1',
          },
        ],
      },
    ]);
  });

  it('leaves out links inside a domain, without a domain, or to nowhere', () => {
    const entities = mesh()
      .reads(p('segments'), p('profile'))
      .reads(p('profile'), p('stray'))
      .reads(p('profile'), p('not-there'))
      .all();
    expect(aggregateDomainMap(entities).links).toEqual([]);
  });
});
