import { isObject, Loose } from '../odcs/readDocument';
import { Attribute, compareAttributes, plain } from './compareAttributes';
import { listsOf } from './compareEntries';
import { EntryKey, pairEntries } from './pairEntries';
import { entryPlace } from './Place';
import { shortValue } from './shortValue';

/** A value may stand by itself or, with words about it, in an object. */
const asObject = (entry: unknown): Loose =>
  isObject(entry) ? entry : { value: entry };

const byValue: EntryKey[] = [
  (entry, sameness) => String(sameness.numberOf(entry.value)),
];

const attributes = new Map([
  ['id', plain('identifier-changed')],
  ['label', plain('description-changed')],
  ['description', plain('description-changed')],
]);

/** The values that a field may have. */
export const enumValues: Attribute = {
  compare(comparison, at, before, after) {
    const [old, now] = listsOf(comparison, at, before, after);
    if (old.length === 0 && now.length > 0) {
      const message = `Only ${now.length} values are allowed now`;
      comparison.add('bounds-narrowed', at, message, { before, after });
      return;
    }
    if (old.length > 0 && now.length === 0) {
      const message = `Values are no longer limited to ${old.length}`;
      comparison.add('bounds-widened', at, message, { before, after });
      return;
    }
    const pairing = pairEntries(
      old.map(asObject),
      now.map(asObject),
      byValue,
      comparison.sameness,
    );
    for (const pair of pairing.pairs) {
      compareAttributes(
        comparison,
        entryPlace(at, pair.before.index, pair.after.index),
        asObject(pair.before.value),
        asObject(pair.after.value),
        attributes,
      );
    }
    const valueOf = (entry: unknown) => asObject(entry).value;
    for (const { index, value } of pairing.removed) {
      const place = entryPlace(at, index, undefined);
      const message = `Value ${shortValue(valueOf(value))} removed`;
      comparison.add('enum-value-removed', place, message, {
        before: valueOf(value),
      });
    }
    for (const { index, value } of pairing.added) {
      const place = entryPlace(at, undefined, index);
      const message = `Value ${shortValue(valueOf(value))} added`;
      comparison.add('enum-value-added', place, message, {
        after: valueOf(value),
      });
    }
  },
};
