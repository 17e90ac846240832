import { Loose } from '../odcs/readDocument';
import { positionAt } from '../odcs/view/looseValues';
import { Attribute, plain } from './compareAttributes';
import { ContractChangeKind } from './changeRules';
import { Comparison } from './Comparison';
import { keyPlace, Place } from './Place';

/** Something that is so or not; not stated is not so. */
const flag = (
  added: [kind: ContractChangeKind, message: string],
  removed: [kind: ContractChangeKind, message: string],
): Attribute => ({
  compare(comparison, at, before, after) {
    if ((before === true) === (after === true)) return;
    const [kind, message] = after === true ? added : removed;
    comparison.add(kind, at, message, { before, after });
  },
});

export const required = flag(
  ['required-added', 'Optional becomes required'],
  ['required-removed', 'Required becomes optional'],
);

export const unique = flag(
  ['unique-added', 'Unique now'],
  ['unique-removed', 'No longer unique'],
);

export const criticalDataElement = flag(
  ['critical-element-changed', 'A critical data element now'],
  ['critical-element-changed', 'No longer a critical data element'],
);

export const partitioned = flag(
  ['partitioning-changed', 'Partitioned now'],
  ['partitioning-changed', 'No longer partitioned'],
);

/** The standard's default of -1 says as much as nothing. */
export const partitionKeyPosition: Attribute = {
  compare(comparison, at, before, after, owners) {
    const of = (owner: Loose) => positionAt(owner, 'partitionKeyPosition');
    if (of(owners.before) === of(owners.after)) return;
    plain('partitioning-changed').compare(
      comparison,
      at,
      before,
      after,
      owners,
    );
  },
};

/** The attributes that `compareKey` compares, all at once. */
export const keyAttributes: ReadonlySet<string> = new Set([
  'primaryKey',
  'primaryKeyPosition',
]);

/**
 * Compares what a field has to do with the primary key.
 *
 * @param hadKey - whether the object had a primary key before
 */
export function compareKey(
  comparison: Comparison,
  at: Place,
  before: Loose,
  after: Loose,
  hadKey: boolean,
): void {
  const same = [...keyAttributes].every(name =>
    comparison.same(before[name], after[name]),
  );
  if (same) return;
  const place = keyPlace(
    at,
    'primaryKey',
    after.primaryKey === undefined ? 'before' : 'after',
  );
  const was = before.primaryKey === true;
  const is = after.primaryKey === true;
  if (was && !is) {
    comparison.add('key-removed', place, 'No longer part of the primary key');
  } else if (is && !was) {
    compareNewKey(comparison, place, hadKey);
  } else {
    const [old, now] = [before, after].map(field =>
      positionAt(field, 'primaryKeyPosition'),
    );
    const kind = was && old !== now ? 'key-order-changed' : 'restated';
    const message =
      kind === 'restated'
        ? 'What is said about the primary key means the same'
        : 'Another position in the primary key';
    comparison.add(kind, place, message, { before: old, after: now });
  }
}

/** A field joined the primary key, or is the first one of it. */
export function compareNewKey(
  comparison: Comparison,
  at: Place,
  hadKey: boolean,
): void {
  comparison.add(
    hadKey ? 'key-changed' : 'key-added',
    at,
    hadKey ? 'Part of the primary key now' : 'Primary key now',
  );
}
