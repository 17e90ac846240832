import { isObject, Loose, objectsOf, textOf } from '../odcs/readDocument';
import { Attribute, Attributes, compareAttributes } from './compareAttributes';
import { compareKey, compareNewKey, keyAttributes } from './compareConstraints';
import { listsOf, objectsFrom } from './compareEntries';
import { Comparison } from './Comparison';
import { hasOtherType, typesOf } from './compareType';
import { fieldAttributes } from './fieldAttributes';
import { shapeOf, takeRenamed } from './fieldRename';
import { EntryKey, pairEntries } from './pairEntries';
import { entryPlace, nameIn, Place } from './Place';

/** What a field or schema object is known by, best first. */
export const knownBy = ['name', 'id', 'physicalName', 'businessName'] as const;
export const knownByKeys: EntryKey[] = knownBy.map(
  key => entry => textOf(entry[key]),
);

/** The fields of a schema object or of another field. */
export const properties: Attribute = { deep: true, compare: compareProperties };

const attributes: Attributes = new Map([
  ...fieldAttributes,
  ['properties', properties],
  ['items', nameless('[]')],
  ['map', { deep: true, compare: compareMap }],
]);

const nameOf = (value: unknown): string =>
  isObject(value) ? textOf(value.name) : '';

/** What goes with another name or another type, and what `compareKey` compares. */
function comparedOnce(renamed: boolean, retyped: boolean): ReadonlySet<string> {
  if (!renamed && !retyped) return keyAttributes;
  return new Set([
    ...keyAttributes,
    ...(renamed ? ['name', 'physicalName'] : []),
    ...(retyped ? ['physicalType', 'logicalTypeOptions'] : []),
  ]);
}

function fieldPlace(comparison: Comparison, at: Place, name: string): Place {
  const field = nameIn(at.field ?? '', name);
  const label =
    comparison.severalSchemas && at.schema ? nameIn(at.schema, field) : field;
  return { ...at, field, label };
}

/** Compares two versions of one field, and what is below it. */
function compareField(
  comparison: Comparison,
  at: Place,
  before: Loose,
  after: Loose,
  { hadKey, renamed }: { hadKey: boolean; renamed: boolean },
): void {
  compareKey(comparison, at, before, after, hadKey);
  compareAttributes(comparison, at, before, after, attributes, {
    except: comparedOnce(renamed, hasOtherType(before, after)),
  });
}

function addNewField(
  comparison: Comparison,
  at: Place,
  value: unknown,
  hadKey: boolean,
): void {
  if (!isObject(value)) {
    comparison.add('other', at, 'Something other than a field added');
    return;
  }
  const presence = value.required === true ? 'Required' : 'Optional';
  const type = textOf(value.logicalType) || typesOf(value) || 'field';
  comparison.add('field-added', at, `${presence} ${type} added`);
  if (value.primaryKey === true && hadKey) compareNewKey(comparison, at, true);
}

function compareProperties(
  comparison: Comparison,
  at: Place,
  before: unknown,
  after: unknown,
): void {
  const lists = listsOf(comparison, at, before, after);
  const pairing = pairEntries(...lists, knownByKeys, comparison.sameness);
  const hadKey = objectsOf(lists[0]).some(
    ({ primaryKey }) => primaryKey === true,
  );
  for (const { before: old, after: now, foundBy } of pairing.pairs) {
    if (!isObject(old.value) || !isObject(now.value)) continue;
    // Most fields stay as they are.
    if (comparison.same(old.value, now.value)) continue;
    const place = entryPlace(at, old.index, now.index);
    const renamed = nameOf(old.value) !== nameOf(now.value);
    // Readers know the field by its old name.
    const named = fieldPlace(comparison, place, nameOf(old.value));
    if (renamed) {
      comparison.add(
        'field-renamed',
        named,
        `Renamed to ${nameOf(now.value) || 'nothing'}, by its ${
          knownBy[foundBy]
        }`,
        { before: nameOf(old.value), after: nameOf(now.value) },
      );
    }
    compareField(comparison, named, old.value, now.value, {
      hadKey,
      renamed,
    });
  }
  for (const [old, now] of takeRenamed(pairing, shapeOf)) {
    comparison.add(
      'field-renamed',
      fieldPlace(
        comparison,
        entryPlace(at, old.index, undefined),
        nameOf(old.value),
      ),
      `Removed; ${nameOf(now.value) || 'a field'} added in its place`,
      { before: nameOf(old.value), after: nameOf(now.value) },
    );
  }
  for (const { index, value } of pairing.removed) {
    comparison.add(
      isObject(value) ? 'field-removed' : 'other',
      fieldPlace(comparison, entryPlace(at, index, undefined), nameOf(value)),
      'Removed',
    );
  }
  for (const { index, value } of pairing.added) {
    const place = entryPlace(at, undefined, index);
    addNewField(
      comparison,
      fieldPlace(comparison, place, nameOf(value)),
      value,
      hadKey,
    );
  }
}

/** A field without a name of its own: the items of a list, the values of a map. */
function nameless(suffix: string): Attribute {
  return {
    deep: true,
    compare(comparison, at, before, after) {
      const place: Place = {
        ...at,
        field: `${at.field ?? ''}${suffix}`,
        label: `${at.label}${suffix}`,
      };
      const [old, now] = objectsFrom(comparison, place, before, after);
      compareField(comparison, place, old, now, {
        hadKey: false,
        renamed: false,
      });
    },
  };
}

function compareMap(
  comparison: Comparison,
  at: Place,
  before: unknown,
  after: unknown,
): void {
  const [old, now] = objectsFrom(comparison, at, before, after);
  compareAttributes(
    comparison,
    at,
    old,
    now,
    new Map([
      ['key', nameless('.key')],
      ['value', nameless('.value')],
    ]),
  );
}
