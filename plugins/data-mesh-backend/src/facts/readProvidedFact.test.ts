import { Fact } from '@backstage-data-mesh/plugin-data-mesh-common';
import { readProvidedFact } from './readProvidedFact';

const of = (type: string, more: object = {}) =>
  ({ type, description: '', ...more } as Fact);
const budget = of('object', {
  name: 'Budget',
  fields: {
    lines: of('object', {
      name: 'Line',
      list: true,
      fields: { amount: of('double'), note: of('string', { optional: true }) },
    }),
  },
});
const read = (value: unknown, fact: Fact) =>
  readProvidedFact('fact', value, fact);

it('copies what is declared, however deep it stands', () => {
  const given = { lines: [{ amount: 1, note: null, more: 2 }], more: [] };
  expect(read(given, budget)).toEqual({ value: { lines: [{ amount: 1 }] } });
});

it.each<[string, unknown, Fact, string]>([
  ['infinity', Infinity, of('double'), 'fact is no double'],
  ['a large integer', BigInt(1), of('double'), 'fact is no double'],
  ['a text for a flag', 'true', of('bool'), 'fact is no bool'],
  ['a time in words', 'soon', of('timestamp'), 'fact is no timestamp'],
  ['what is absent', undefined, of('string'), 'fact is no string'],
  ['NUL', 'a\u0000b', of('string'), 'NUL or half of a surrogate pair'],
  ['half a character', 'a\ud83d', of('string'), 'half of a surrogate pair'],
  [
    'a long text',
    'x'.repeat(2001),
    of('string'),
    'fact has 2001 characters; allowed: at most 2000',
  ],
  ['a text for a list', 'a', of('string', { list: true }), 'fact is no list'],
  [
    'a long list',
    Array(101).fill('a'),
    of('string', { list: true }),
    'fact has 101 items; allowed: at most 100',
  ],
  [
    'a list that is longer than declared',
    ['a', 'b'],
    of('string', { list: true, max: 1 }),
    'fact has 2 items; allowed: at most 1',
  ],
  [
    'holes in a list',
    // eslint-disable-next-line no-sparse-arrays
    ['a', , 'b'],
    of('string', { list: true }),
    'fact[1] is no string',
  ],
  ['a list for an object', [], budget, 'fact is no object'],
  [
    'a wrong field of an item',
    { lines: [{ amount: 1 }, { amount: '2' }] },
    budget,
    'fact.lines[1].amount is no double',
  ],
  [
    'what throws when it is read',
    {
      get lines() {
        throw new Error('no');
      },
    },
    budget,
    'fact cannot be read',
  ],
])('refuses %s', (_, value, fact, problem) => {
  expect(read(value, fact)).toEqual({
    problem: expect.stringContaining(problem),
  });
});

it('takes an emoji', () => {
  expect(read('cheap 😀', of('string'))).toEqual({ value: 'cheap 😀' });
});
