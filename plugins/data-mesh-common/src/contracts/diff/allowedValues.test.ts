import { compareThresholds } from './allowedValues';

const count = { metric: 'rowCount' };

it.each([
  [{ mustBe: 0 }, { mustBeLessThan: 1 }, 'weaker'],
  [{ ...count, mustBe: 0 }, { ...count, mustBeLessOrEqualTo: 0 }, 'same'],
  [{ mustBeGreaterThan: 5 }, { mustBeGreaterOrEqualTo: 5 }, 'weaker'],
  [{ mustBeGreaterThan: 5 }, { mustBeGreaterThan: 6 }, 'stricter'],
  [{ mustBeBetween: [1, 9] }, { mustBeBetween: [9, 1] }, 'same'],
  [{ mustBeBetween: [1, 9] }, { mustBeGreaterThan: 0 }, 'weaker'],
  [{ mustNotBe: 3 }, { mustBeLessThan: 3 }, 'stricter'],
  [{ mustNotBeBetween: [1, 9] }, { mustNotBe: 3 }, 'weaker'],
  [{ mustBeBetween: [1, 5] }, { mustBeBetween: [2, 6] }, 'unknown'],
  [{ mustBe: 'a' }, { mustBe: 'b' }, 'unknown'],
  [{ mustBe: 1 }, {}, 'unknown'],
])('%j becomes %j: %s', (before, after, relation) => {
  expect(compareThresholds(before, after)).toBe(relation);
});
