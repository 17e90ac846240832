import { isObject, Loose } from '../odcs/readDocument';
import { ContractChangeKind } from './changeRules';
import { Comparison } from './Comparison';
import { keyPlace, Place } from './Place';
import { shortValue } from './shortValue';

/** Compares what stands under one key of two objects. */
export interface Attribute {
  compare(
    comparison: Comparison,
    at: Place,
    before: unknown,
    after: unknown,
    /** The objects that have the key. */
    owners: { before: Loose; after: Loose },
  ): void;
  /** It looks at all below by itself, so the values are not compared first. */
  deep?: boolean;
}

export type Attributes = ReadonlyMap<string, Attribute>;

/** `businessName` as words at the start of a sentence: `Business name`. */
const words = (key: string) => {
  const text = key.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();
  return text.charAt(0).toUpperCase() + text.slice(1);
};

const keyOf = (at: Place) => {
  const [, plainKey, quoted] = /(?:(\w+)|\["(.*)"\])$/.exec(at[at.side]) ?? [];
  return plainKey ?? quoted ?? 'something';
};

const shown = (value: unknown) => {
  const short = shortValue(value);
  return typeof short === 'string' && short === '' ? '""' : String(short);
};

/** Says that a value came, went or became another one. */
export const becomes = (what: string, before: unknown, after: unknown) => {
  if (before === undefined) return `${what} ${shown(after)} stated`;
  if (after === undefined) {
    return `${what} ${shown(before)} is no longer stated`;
  }
  return `${what} ${shown(before)} becomes ${shown(after)}`;
};

/** A value of which no more is known than the rule that it falls under. */
export const plain = (kind: ContractChangeKind): Attribute => ({
  compare(comparison, at, before, after) {
    const what = words(keyOf(at));
    const isShort = [before, after].every(
      value =>
        !isObject(value) && !Array.isArray(value) && shown(value).length <= 40,
    );
    let message = `${what} changed`;
    if (isShort) message = becomes(what, before, after);
    else if (before === undefined) message = `${what} added`;
    else if (after === undefined) message = `${what} removed`;
    comparison.add(kind, at, message, { before, after });
  },
});

/** What nobody knows: at least it is not silent. */
export const other: Attribute = {
  compare(comparison, at, before, after, owners) {
    const sorted = (value: unknown) =>
      Array.isArray(value)
        ? value.map(entry => comparison.sameness.numberOf(entry)).sort()
        : undefined;
    const [left, right] = [sorted(before), sorted(after)];
    if (left && right && comparison.same(left, right)) {
      const message = `${words(keyOf(at))} in another order`;
      comparison.add('order', at, message, { before, after });
    } else {
      plain('other').compare(comparison, at, before, after, owners);
    }
  },
};

const keysOf = (before: Loose, after: Loose): string[] => [
  ...Object.keys(after),
  ...Object.keys(before).filter(key => !Object.hasOwn(after, key)),
];

const valueOf = (owner: Loose, key: string): unknown =>
  Object.hasOwn(owner, key) ? owner[key] : undefined;

/**
 * Compares two objects key by key. It adds no change exactly when they say the
 * same: a difference in which a rule sees none is `restated`.
 */
export function compareAttributes(
  comparison: Comparison,
  at: Place,
  before: Loose,
  after: Loose,
  attributes: Attributes,
  {
    except,
    otherwise = other,
  }: { except?: ReadonlySet<string>; otherwise?: Attribute } = {},
): void {
  for (const key of keysOf(before, after)) {
    const old = valueOf(before, key);
    const now = valueOf(after, key);
    if (old === now || except?.has(key)) continue;
    const attribute = attributes.get(key) ?? otherwise;
    if (!attribute.deep && comparison.same(old, now, key)) continue;
    const place = keyPlace(at, key, now === undefined ? 'before' : 'after');
    const count = comparison.changes.length;
    attribute.compare(comparison, place, old, now, { before, after });
    if (
      count === comparison.changes.length &&
      !(attribute.deep && comparison.same(old, now, key))
    ) {
      comparison.add('restated', place, `${words(key)} means the same`, {
        before: old,
        after: now,
      });
    }
  }
}
