import { needsQuotes } from './sqlNames';

it.each([
  ['order_id', false],
  ['ORDER', true],
  ['group', true],
  ['reason given', true],
  ['größe', true],
  ['2nd', true],
])('%s: %s', (name, quotes) => {
  expect(needsQuotes(name)).toBe(quotes);
});
