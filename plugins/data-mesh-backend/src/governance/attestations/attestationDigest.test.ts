import { attestedFactsDigest, statementDigest } from './attestationDigest';

const facts = {
  owner: 'group:default/web',
  productOwner: 'user:default/jane',
  classification: 'internal',
  personalData: 'none',
} as const;

describe('attestedFactsDigest', () => {
  it('stays while only other things change', () => {
    const more = { ...facts, limitations: 'Not for billing.', support: [] };
    expect(attestedFactsDigest(more)).toBe(attestedFactsDigest(facts));
    expect(
      attestedFactsDigest({
        ...facts,
        owner: 'group:default/Web',
        productOwner: 'user:Default/jane',
      }),
    ).toBe(attestedFactsDigest(facts));
  });

  it.each([
    { owner: 'group:default/shop' },
    { productOwner: 'user:default/joe' },
    { productOwner: undefined },
    { classification: 'restricted' },
    { classification: undefined },
    { personalData: 'personal' },
    { personalData: undefined },
  ] as const)('changes with %j', change => {
    expect(attestedFactsDigest({ ...facts, ...change })).not.toBe(
      attestedFactsDigest(facts),
    );
  });
});

describe('statementDigest', () => {
  it('changes with anything that was confirmed', () => {
    expect(statementDigest({ ...facts })).toBe(
      statementDigest(
        Object.fromEntries(Object.entries(facts).reverse()) as typeof facts,
      ),
    );
    expect(
      statementDigest({ ...facts, limitations: 'Not for billing.' }),
    ).not.toBe(statementDigest(facts));
  });
});
