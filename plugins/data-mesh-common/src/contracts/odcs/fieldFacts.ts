import { meaningful } from '../../scorecards/cel/meaningful';
import { SchemaObjectFacts } from '../../scorecards/facts/productFacts';
import { Loose, objectsOf, textOf } from './readDocument';
import { sensitivityOf } from './sensitivity';
import { withHeld } from './withHeld';

/** Deeper than any real schema; it stops documents that contain themselves. */
const MAX_DEPTH = 20;
/** More fields than a contract is read for. */
const MAX_FIELDS = 20_000;

/** A field of a schema, with what counts about it. */
export interface FieldFacts {
  typed: boolean;
  description: string;
  classification: string;
  key: boolean;
  quality: Loose[];
}

/** A schema object with its fields, nested ones and items of arrays included. */
export interface SchemaFields {
  name: string;
  fields: FieldFacts[];
  facts: SchemaObjectFacts;
  quality: Loose[];
}

function customProperty(entry: Loose, property: string): string {
  return textOf(
    objectsOf(entry.customProperties).find(
      custom => custom.property === property,
    )?.value,
  );
}

/** The lists of properties below a field and what it holds, with the path to each. */
const propertiesBelow = (field: Loose): { at: string; properties: unknown }[] =>
  withHeld(field).flatMap(({ at, part: { properties } }) =>
    properties === undefined ? [] : [{ at, properties }],
  );

/** The rules of a field; those of its items, and of a map's values, are its own. */
const rulesOf = (field: Loose): Loose[] =>
  withHeld(field).flatMap(({ part }) => objectsOf(part.quality));

function collect(
  properties: unknown,
  depth: number,
  into: FieldFacts[],
): FieldFacts[] {
  if (depth > MAX_DEPTH) return into;
  for (const field of objectsOf(properties)) {
    if (into.length >= MAX_FIELDS) return into;
    into.push({
      typed:
        textOf(field.logicalType) !== '' || textOf(field.physicalType) !== '',
      description: textOf(field.description),
      classification: textOf(field.classification),
      key: field.primaryKey === true || field.unique === true,
      quality: rulesOf(field),
    });
    for (const { properties: below } of propertiesBelow(field)) {
      collect(below, depth + 1, into);
    }
  }
  return into;
}

/** Reads the schema objects of an ODCS contract. */
export function schemaFields(schema: unknown): SchemaFields[] {
  return objectsOf(schema).map(entry => {
    const fields = collect(entry.properties, 0, []);
    const name = textOf(entry.name);
    const duplicates = objectsOf(entry.quality).filter(
      ({ metric, rule }) =>
        metric === 'duplicateValues' || rule === 'duplicateCount',
    );
    return {
      name,
      fields,
      quality: objectsOf(entry.quality),
      facts: {
        name,
        fields: fields.length,
        typedFields: fields.filter(({ typed }) => typed).length,
        // A rule that forbids duplicates states a key as well.
        hasKey: fields.some(({ key }) => key) || duplicates.length > 0,
        noKeyReason: customProperty(entry, 'noKeyReason'),
      },
    };
  });
}

/**
 * Fields that a reader learns something from. A text that is repeated counts
 * once: taking away one of its copies must not make the contract better.
 */
export function countDescribed(fields: FieldFacts[]): number {
  return new Set(
    fields
      .map(({ description }) => description)
      .filter(description => meaningful(description))
      .map(description => description.trim().toLowerCase()),
  ).size;
}

/** The strictest classification of fields; -1 when no word of theirs is known. */
export function highestSensitivity(fields: FieldFacts[]): number {
  return fields.reduce(
    (highest, { classification }) =>
      Math.max(highest, sensitivityOf(classification)),
    -1,
  );
}
