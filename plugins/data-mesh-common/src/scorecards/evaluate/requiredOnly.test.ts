import fc from 'fast-check';
import { DataProductEntity } from '../../kinds/DataProductEntityV1alpha1';
import { holds, outcomesOf, resultsOf } from './__testUtils__/laws';
import { factsOf, mesh } from './__testUtils__/meshArbitrary';

/** What a product states that has only what the catalog demands. */
const statedBy: Record<string, string> = {
  'own-01': 'the owner',
  'own-02': 'the members of the owner',
  'own-05': 'the e-mail address of the owner',
  'own-06': 'the domain',
  'own-09': 'the owner and the domain',
  'lcy-01': 'that it is experimental: nobody else reads it yet',
};

/** Ports need a name; nothing else of them is demanded. */
const ports = fc.array(
  fc.constantFrom('one', 'two').map(name => ({ name })),
  { maxLength: 2 },
);

const bare = fc.tuple(mesh, ports, ports).map(([one, inputs, outputs]) => {
  const { metadata, spec } = one.product;
  const { type, lifecycle, owner, domain } = spec;
  const product: DataProductEntity = {
    ...one.product,
    metadata: { name: metadata.name },
    spec: { type, lifecycle, owner, domain, inputs, outputs },
  };
  // Neither does anybody measure, confirm or read it.
  const others = one.others.filter(
    ({ metadata: { name } }) => name !== 'reader' && name !== 'own',
  );
  return factsOf({
    ...one,
    product,
    others,
    sources: { firstSeenAt: one.sources.firstSeenAt },
  });
});

describe('a product with only what the catalog demands', () => {
  it('passes no check beyond what that states', () => {
    const seen = new Set<string>();
    holds(
      fc.property(bare, facts => {
        const outcomes = outcomesOf(resultsOf(facts));
        const passed = Object.keys(outcomes).filter(
          id => outcomes[id] === 'pass',
        );
        passed.forEach(id => seen.add(id));
        expect(passed.filter(id => !(id in statedBy))).toEqual([]);
      }),
    );
    expect([...seen].sort()).toEqual(Object.keys(statedBy).sort());
  });

  it('has no quality level, and a quality score of 0', () => {
    holds(
      fc.property(bare, facts => {
        const [, quality] = resultsOf(facts);
        expect(quality).toMatchObject({ level: null, score: 0 });
      }),
    );
  });

  it('passes nothing at all in a catalog that knows nothing of it', () => {
    holds(
      fc.property(bare, facts => {
        const lonely = {
          ...facts,
          product: { ...facts.product, lifecycle: 'production' },
          owner: { ...facts.owner, exists: false, members: 0, inDomain: false },
          domain: { ...facts.domain, exists: false, owner: '' },
          support: [],
        };
        for (const { level, score } of resultsOf(lonely)) {
          expect({ level, score }).toEqual({ level: null, score: 0 });
        }
      }),
    );
  });
});
