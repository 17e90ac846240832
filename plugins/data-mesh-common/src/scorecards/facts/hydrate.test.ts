import { requiredOnly } from '../evaluate/__testUtils__/testScorecards';
import { factDefinitions } from './factDefinitions';
import { listOf, object, text, texts, time } from './factTypes';
import { createHydrator } from './hydrate';

const at = '2026-11-21T12:00:00.000Z';

describe('hydrate', () => {
  it('makes times of the texts that are times, however deep', () => {
    const hydrate = createHydrator({
      now: time('Now.'),
      name: text('A name.'),
      words: texts('Words.'),
      runs: listOf(
        object('Run', 'A run.', {
          name: text('Its name.'),
          last: object('Last', 'The last one.', { at: time('When.') }),
        }),
        'Runs.',
      ),
    });
    expect(
      hydrate({
        now: at,
        name: at,
        words: [at],
        runs: [{ name: at, last: { at } }],
      }),
    ).toEqual({
      now: new Date(at),
      name: at,
      words: [at],
      runs: [{ name: at, last: { at: new Date(at) } }],
    });
  });

  it('leaves what is absent absent, and the facts as they were', () => {
    const hydrate = createHydrator(factDefinitions);
    const facts = requiredOnly();
    const before = JSON.stringify(facts);
    const hydrated = hydrate(facts) as typeof facts;
    expect(hydrated.product).not.toHaveProperty('endOfLife');
    expect(hydrated.governance).not.toHaveProperty('attestedAt');
    expect(hydrated.product.firstSeenAt).toBeInstanceOf(Date);
    expect(JSON.stringify(facts)).toBe(before);
    // What holds no time is not copied.
    expect(hydrated.owner).toBe(facts.owner);
  });

  it('keeps the marks of what is not known', () => {
    const hydrate = createHydrator(factDefinitions);
    const { governance } = hydrate(requiredOnly()) as ReturnType<
      typeof requiredOnly
    >;
    expect(Object.keys(governance.$unknown!)).toEqual([
      'attestedAt',
      'attestationDueAt',
    ]);
  });

  it('takes values of another shape as they are', () => {
    const hydrate = createHydrator(factDefinitions);
    const odd = { product: 'gone', outputs: 3, governance: null };
    expect(hydrate(odd)).toEqual(odd);
  });
});
