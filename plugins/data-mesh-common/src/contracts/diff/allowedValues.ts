import { Loose } from '../odcs/readDocument';

/** The numbers from one to another; an open end leaves the number itself out. */
interface Interval {
  from: number;
  fromOpen: boolean;
  to: number;
  toOpen: boolean;
}

const between = (
  from: number,
  to: number,
  fromOpen = false,
  toOpen = false,
): Interval => ({ from, fromOpen, to, toOpen });

/** The operators of a rule of ODCS v3.0 to v3.2, of which it has one. */
export const OPERATORS = [
  'mustBe',
  'mustNotBe',
  'mustBeGreaterThan',
  'mustBeGreaterOrEqualTo',
  'mustBeGreaterThanOrEqualTo',
  'mustBeLessThan',
  'mustBeLessOrEqualTo',
  'mustBeLessThanOrEqualTo',
  'mustBeBetween',
  'mustNotBeBetween',
] as const;

const isNumber = (value: unknown): value is number =>
  typeof value === 'number' && !Number.isNaN(value);

const rangeOf = (value: unknown): [number, number] | undefined =>
  Array.isArray(value) && value.length === 2 && value.every(isNumber)
    ? [Math.min(...value), Math.max(...value)]
    : undefined;

function rangeAllowed(
  operator: string,
  value: unknown,
): Interval[] | undefined {
  const range = rangeOf(value);
  if (!range) return undefined;
  const [low, high] = range;
  return operator === 'mustBeBetween'
    ? [between(low, high)]
    : [
        between(-Infinity, low, false, true),
        between(high, Infinity, true, false),
      ];
}

/** The numbers that an operator allows; undefined when it is not about numbers. */
function allowed(operator: string, value: unknown): Interval[] | undefined {
  if (operator.endsWith('Between')) return rangeAllowed(operator, value);
  if (!isNumber(value)) return undefined;
  switch (operator) {
    case 'mustBe':
      return [between(value, value)];
    case 'mustNotBe':
      return [
        between(-Infinity, value, false, true),
        between(value, Infinity, true, false),
      ];
    case 'mustBeGreaterThan':
      return [between(value, Infinity, true)];
    case 'mustBeGreaterOrEqualTo':
    case 'mustBeGreaterThanOrEqualTo':
      return [between(value, Infinity)];
    case 'mustBeLessThan':
      return [between(-Infinity, value, false, true)];
    default:
      return [between(-Infinity, value)];
  }
}

/** Library metrics count something, and no count is below nothing. */
const fromZero = (intervals: Interval[]): Interval[] =>
  intervals
    .filter(({ to, toOpen }) => to > 0 || (to === 0 && !toOpen))
    .map(interval =>
      interval.from < 0 ? { ...interval, from: 0, fromOpen: false } : interval,
    );

/** The numbers that pass a rule; undefined when that cannot be told. */
function passing(rule: Loose): Interval[] | undefined {
  const operators = OPERATORS.filter(
    name => rule[name] !== undefined && rule[name] !== null,
  );
  if (operators.length !== 1) return undefined;
  const intervals = allowed(operators[0], rule[operators[0]]);
  const counts = rule.metric !== undefined || rule.type === 'library';
  return intervals && counts ? fromZero(intervals) : intervals;
}

const isWithin = (inner: Interval, outer: Interval) =>
  (inner.from > outer.from ||
    (inner.from === outer.from && (inner.fromOpen || !outer.fromOpen))) &&
  (inner.to < outer.to ||
    (inner.to === outer.to && (inner.toOpen || !outer.toOpen)));

const isSubset = (inner: Interval[], outer: Interval[]) =>
  inner.every(part => outer.some(whole => isWithin(part, whole)));

/** How the new of two thresholds relates to the old one. */
export type ThresholdRelation = 'same' | 'stricter' | 'weaker' | 'unknown';

/** Compares which results pass two versions of a rule. */
export function compareThresholds(
  before: Loose,
  after: Loose,
): ThresholdRelation {
  const [old, now] = [passing(before), passing(after)];
  if (!old || !now) return 'unknown';
  const [stricter, weaker] = [isSubset(now, old), isSubset(old, now)];
  if (stricter && weaker) return 'same';
  if (stricter) return 'stricter';
  return weaker ? 'weaker' : 'unknown';
}
