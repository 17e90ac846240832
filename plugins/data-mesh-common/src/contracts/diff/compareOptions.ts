import { Loose } from '../odcs/readDocument';
import {
  Attribute,
  Attributes,
  becomes,
  compareAttributes,
  plain,
} from './compareAttributes';
import { objectsFrom } from './compareEntries';
import { enumValues } from './compareEnum';

/** What a bound is on, and how great it is: a number, a day or a time of day. */
function amountOf(value: unknown): { of: string; amount: number } {
  if (typeof value === 'number') return { of: 'numbers', amount: value };
  const text = typeof value === 'string' ? value : '';
  const timeOfDay = /^\d\d:\d\d(:\d\d(\.\d+)?)?$/.test(text);
  const isDay = /^\d{4}-\d\d-\d\d/.test(text);
  const amount = Date.parse(timeOfDay ? `1970-01-01T${text}Z` : text);
  return timeOfDay || isDay
    ? { of: timeOfDay ? 'times of day' : 'days', amount }
    : { of: 'something', amount: NaN };
}

const isNothing = (value: unknown) => value === undefined || value === null;

/** A bound on values; `sign` is 1 when a greater one allows more. */
const bound = (sign: 1 | -1, what: string): Attribute => ({
  compare(comparison, at, before, after) {
    const values = { before, after };
    const kinds = new Set(
      [before, after].flatMap(value =>
        isNothing(value) ? [] : amountOf(value).of,
      ),
    );
    const room = (value: unknown) =>
      isNothing(value) ? Infinity : sign * amountOf(value).amount;
    const [old, now] = [room(before), room(after)];
    const message = becomes(what, before, after);
    if (kinds.size > 1 || Number.isNaN(old) || Number.isNaN(now)) {
      comparison.add('format-changed', at, message, values);
    } else if (now !== old) {
      const kind = now < old ? 'bounds-narrowed' : 'bounds-widened';
      comparison.add(kind, at, message, values);
    }
  },
});

const options: Attributes = new Map([
  ['maxLength', bound(1, 'Greatest length')],
  ['maximum', bound(1, 'Maximum')],
  ['exclusiveMaximum', bound(1, 'Exclusive maximum')],
  ['maxItems', bound(1, 'Greatest number of items')],
  ['maxProperties', bound(1, 'Greatest number of properties')],
  ['precision', bound(1, 'Precision')],
  ['scale', bound(1, 'Scale')],
  ['minLength', bound(-1, 'Least length')],
  ['minimum', bound(-1, 'Minimum')],
  ['exclusiveMinimum', bound(-1, 'Exclusive minimum')],
  ['minItems', bound(-1, 'Least number of items')],
  ['minProperties', bound(-1, 'Least number of properties')],
  ['enum', enumValues],
  ...[
    'format',
    'pattern',
    'timezone',
    'defaultTimezone',
    'multipleOf',
    'uniqueItems',
    'required',
  ].map(name => [name, plain('format-changed')] as const),
]);

/** Until v3.0 a flag said that a bound itself is left out; since then it is a bound. */
function sinceV31(written: Loose): Loose {
  const found = { ...written };
  for (const end of ['Minimum', 'Maximum']) {
    const [open, closed] = [`exclusive${end}`, end.toLowerCase()];
    if (found[open] === false) delete found[open];
    if (found[open] === true && !isNothing(found[closed])) {
      found[open] = found[closed];
      delete found[closed];
    }
  }
  return found;
}

/** `logicalTypeOptions` of a field: what its values may be. */
export const typeOptions: Attribute = {
  compare(comparison, at, before, after) {
    const [old, now] = objectsFrom(comparison, at, before, after).map(sinceV31);
    compareAttributes(comparison, at, old, now, options);
  },
};
