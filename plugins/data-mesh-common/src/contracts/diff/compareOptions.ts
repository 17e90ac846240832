import {
  Attribute,
  Attributes,
  becomes,
  compareAttributes,
  plain,
} from './compareAttributes';
import { objectsFrom } from './compareEntries';
import { enumValues } from './compareEnum';

/** A bound on values; `sign` is 1 when a greater one allows more. */
const bound = (sign: 1 | -1, what: string): Attribute => ({
  compare(comparison, at, before, after) {
    const values = { before, after };
    const room = (value: unknown) => {
      if (value === undefined || value === null) return Infinity;
      return typeof value === 'number' ? sign * value : NaN;
    };
    const [old, now] = [room(before), room(after)];
    const message = becomes(what, before, after);
    if (Number.isNaN(old) || Number.isNaN(now)) {
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

/** `logicalTypeOptions` of a field: what its values may be. */
export const typeOptions: Attribute = {
  compare(comparison, at, before, after) {
    const [old, now] = objectsFrom(comparison, at, before, after);
    compareAttributes(comparison, at, old, now, options);
  },
};
