import { Loose, textOf } from '../odcs/readDocument';
import {
  Attribute,
  Attributes,
  becomes,
  compareAttributes,
  plain,
} from './compareAttributes';
import { compareNamed, NamedEntries } from './compareEntries';
import { Comparison } from './Comparison';
import { keyPlace, nameIn, Place } from './Place';
import { shortValue } from './shortValue';
import { compareSlaRanges, slaName } from './slaMeasure';

const measured = ['value', 'valueExt', 'unit'] as const;
const measuredNames: ReadonlySet<string> = new Set(measured);

/** A promise for people: `99.5 %`, `4 h`. */
function amountText({ value, valueExt, unit }: Loose): string | undefined {
  const words = [value, valueExt, unit]
    .filter(part => part !== undefined && part !== null)
    .map(part => (part === 'percent' ? '%' : String(shortValue(part))));
  return words.length === 0 ? undefined : words.join(' ');
}

function compareValues(
  comparison: Comparison,
  at: Place,
  before: Loose,
  after: Loose,
): void {
  if (measured.every(name => comparison.same(before[name], after[name])))
    return;
  const [old, now] = [amountText(before), amountText(after)];
  const place = keyPlace(
    at,
    'value',
    after.value === undefined ? 'before' : 'after',
  );
  const values = { before: old, after: now };
  const { relation, raised, better } = compareSlaRanges(before, after);
  const kind = {
    same: 'restated',
    weaker: 'sla-weaker',
    stricter: 'sla-stricter',
    unknown: 'sla-changed',
  } as const;
  let message = becomes('Promise', old, now);
  if (raised !== undefined) {
    const what = better === 'more' ? 'Target' : 'Limit';
    message = `${what} ${raised ? 'raised' : 'lowered'} from ${old} to ${now}`;
  }
  comparison.add(kind[relation], place, message, values);
}

const property: Attribute = {
  // Entries are found by it, so it can only be spelled differently.
  compare() {},
};

const attributes: Attributes = new Map([
  ['property', property],
  ['element', plain('sla-changed')],
  ['id', plain('identifier-changed')],
]);

const howPromises: NamedEntries = {
  keys: [
    (entry, sameness) =>
      slaName(entry) &&
      `${slaName(entry)} ${sameness.numberOf(entry.element ?? '')}`,
    slaName,
  ],
  removed: 'sla-removed',
  added: 'sla-added',
  label: entry => nameIn('', textOf(entry.property)),
  message: (entry, what) => {
    const amount = amountText(entry);
    return `Promise ${amount === undefined ? '' : `of ${amount} `}${what}`;
  },
  compare(comparison, at, before, after) {
    compareValues(comparison, at, before, after);
    compareAttributes(comparison, at, before, after, attributes, {
      except: measuredNames,
      otherwise: plain('sla-details-changed'),
    });
  },
};

/** The promises of service. */
export const slaProperties: Attribute = {
  deep: true,
  compare(comparison, at, before, after) {
    compareNamed(comparison, at, before, after, howPromises);
  },
};
