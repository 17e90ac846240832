import { textOf } from '../odcs/readDocument';
import { Attribute, becomes, plain } from './compareAttributes';
import { classification } from './compareClassification';
import {
  criticalDataElement,
  partitioned,
  partitionKeyPosition,
  required,
  unique,
} from './compareConstraints';
import { compareNamed } from './compareEntries';
import { enumValues } from './compareEnum';
import { typeOptions } from './compareOptions';
import { quality } from './compareQuality';
import { logicalType, physicalType } from './compareType';
import { shortValue } from './shortValue';
import { wordsAbout } from './wordsAbout';

/** Queries find a table or a column by it; stated or not, it was there before. */
export const physicalName: Attribute = {
  compare(comparison, at, before, after, owners) {
    const name = textOf(owners.after.name);
    const now = textOf(after) || name;
    if (textOf(before) === '' || textOf(before) === now) return;
    const message = becomes('Physical name', before, after);
    comparison.add('physical-name-changed', at, message, { before, after });
  },
};

/** Foreign keys. They are known by where they lead from and to. */
export const relationships: Attribute = {
  deep: true,
  compare(comparison, at, before, after) {
    compareNamed(comparison, at, before, after, {
      keys: [
        ({ type, from, to }, sameness) =>
          String(sameness.numberOf([type, from, to])),
      ],
      removed: 'relationship-removed',
      added: 'relationship-added',
      label: (_, { label }) => label,
      message: ({ to }, what) =>
        `Relationship to ${shortValue(to) ?? 'nothing'} ${what}`,
      compare(below, place, old, now) {
        if (below.same(old, now)) return;
        below.add('relationship-changed', place, 'Relationship changed', {
          before: old,
          after: now,
        });
      },
    });
  },
};

/** What fields have by themselves; those below them are in compareFields.ts. */
export const fieldAttributes: [string, Attribute][] = [
  ...wordsAbout,
  ['id', plain('identifier-changed')],
  ['logicalType', logicalType],
  ['physicalType', physicalType],
  ['physicalName', physicalName],
  ['logicalTypeOptions', typeOptions],
  ['enum', enumValues],
  ['required', required],
  ['unique', unique],
  ['partitioned', partitioned],
  ['partitionKeyPosition', partitionKeyPosition],
  ['classification', classification],
  ['encryptedName', plain('encryption-changed')],
  ['criticalDataElement', criticalDataElement],
  ['relationships', relationships],
  ['quality', quality],
  ['examples', plain('examples-changed')],
  ['semanticType', plain('description-changed')],
  ['transformLogic', plain('lineage-changed')],
  ['transformDescription', plain('lineage-changed')],
  ['transformSourceObjects', plain('lineage-changed')],
];
