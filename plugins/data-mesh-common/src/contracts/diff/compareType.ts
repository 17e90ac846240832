import { Loose, textOf } from '../odcs/readDocument';
import { Attribute, becomes } from './compareAttributes';
import { compareTypes } from './physicalTypes';

const normal = (value: unknown) => textOf(value).trim().toLowerCase();

const isStated = (value: unknown) => value !== undefined && value !== null;

/** Whether a field's logical type became another one, with all that goes with it. */
export const hasOtherType = (before: Loose, after: Loose): boolean =>
  isStated(before.logicalType) &&
  isStated(after.logicalType) &&
  normal(before.logicalType) !== normal(after.logicalType);

/** The types that a field has, for people: `string, varchar(36)`. */
export const typesOf = ({ logicalType, physicalType }: Loose): string =>
  [textOf(logicalType), textOf(physicalType)]
    .filter(text => text !== '')
    .join(', ');

/** Logical types of which every value is also one of another type. */
const narrowings = new Set(['number integer', 'timestamp date']);

export const logicalType: Attribute = {
  compare(comparison, at, before, after, owners) {
    if (!isStated(before)) {
      comparison.add('type-stated', at, becomes('Type', undefined, after), {
        after,
      });
      return;
    }
    const [old, now] = [normal(before), normal(after)];
    if (old === now && old !== '') return;
    const kind = narrowings.has(`${old} ${now}`)
      ? 'type-narrowed'
      : 'type-changed';
    const whole = hasOtherType(owners.before, owners.after);
    comparison.add(
      kind,
      at,
      becomes('Type', before, isStated(after) ? after : undefined),
      {
        before: whole ? typesOf(owners.before) : before,
        after: whole ? typesOf(owners.after) : after,
      },
    );
  },
};

const kinds = {
  narrower: 'type-narrowed',
  wider: 'type-widened',
  different: 'type-changed',
} as const;

export const physicalType: Attribute = {
  compare(comparison, at, before, after) {
    const values = { before, after };
    if (!isStated(before)) {
      const message = becomes('Physical type', undefined, after);
      comparison.add('type-stated', at, message, values);
      return;
    }
    const relation = compareTypes(textOf(before), textOf(after));
    if (relation === 'same') return;
    const now = isStated(after) ? after : undefined;
    const message = becomes('Physical type', before, now);
    comparison.add(kinds[relation], at, message, values);
  },
};
