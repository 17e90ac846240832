/** A part of a JSON Schema. */
export type Schema = Record<string, unknown>;

/** A version of a standard as a number to compare with: v3.1.0 is 3.1. */
export type StandardVersion = number;

/** A field of an object, where the bare schema does not tell all about it. */
export interface Field {
  is: Schema | ((version: StandardVersion) => Schema);
  /** The first version that has the field. */
  since?: StandardVersion;
  /** Whether an object of a version must have it. */
  required?: (version: StandardVersion) => boolean;
}

/** The fields of an object by name: the facts that a schema is built from. */
export type Fields = Record<string, Field | Schema>;

// What fields hold. The descriptions are what messages say is allowed.
export const anything: Schema = {};
export const text: Schema = { type: 'string', description: 'a text' };
export const flag: Schema = { type: 'boolean', description: 'true or false' };
export const number: Schema = { type: 'number', description: 'a number' };
export const whole: Schema = {
  type: 'integer',
  description: 'a whole number',
};
export const scalar: Schema = {
  type: ['string', 'number', 'boolean', 'null'],
  description: 'a text, a number, true or false',
};
export const anyObject: Schema = { type: 'object', description: 'an object' };
export const day: Schema = {
  ...text,
  format: 'date',
  description: 'a day such as 2026-11-30',
};
export const moment: Schema = {
  ...text,
  format: 'date-time',
  description: 'a time such as 2026-11-30T08:00:00Z',
};
export const url: Schema = {
  ...text,
  format: 'uri',
  description: 'a URL such as https://example.com',
};
/** A text that says something; an empty one is a warning. */
export const filled: Schema = { ...text, filled: true };

export const words = (...allowed: string[]): Schema => ({
  type: 'string',
  enum: allowed,
  description: allowed.join(', '),
});
export const list = (items: Schema, more: Schema = {}): Schema => ({
  type: 'array',
  items,
  description: 'a list',
  ...more,
});
/** A list of parts, see {@link part}. */
export const listOf = (name: string, more: Schema = {}): Schema => ({
  type: 'array',
  each: name,
  description: 'a list',
  ...more,
});
/** A field that objects of another kind have, and those here must not. */
export const elsewhere = (description: string): Schema => ({
  not: {},
  description,
});
/** Demands fields whose shape is checked elsewhere. */
export const demand = (fields: Record<string, Schema>): Schema => ({
  required: Object.keys(fields),
  properties: Object.fromEntries(
    Object.entries(fields).map(([name, { description, enum: values }]) => [
      name,
      {
        description:
          description ?? (values as string[] | undefined)?.join(', '),
      },
    ]),
  ),
});
/** A part that has a name of its own, see {@link documentSchema}. */
export const part = (name: string): Schema => ({
  $ref: `#/$defs/${name}`,
  description: 'an object',
});

const isField = (entry: Field | Schema): entry is Field => 'is' in entry;
const asField = (entry: Field | Schema): Field =>
  isField(entry) ? entry : { is: entry };

/** A field that came with a version. */
export const since = (
  version: StandardVersion,
  entry: Field | Schema,
): Field => ({ ...asField(entry), since: version });

/** A field that an object must have, in all versions or in some. */
export const required = (
  entry: Field | Schema,
  when: (version: StandardVersion) => boolean = () => true,
): Field => ({ ...asField(entry), required: when });

/** A field that holds something else in another version. */
export const byVersion = (is: (version: StandardVersion) => Schema): Field => ({
  is,
});

/** The schema of an object of a version. A closed one has no other fields. */
export function objectSchema(
  fields: Fields,
  version: StandardVersion,
  closed: boolean,
): Schema {
  const entries = Object.entries(fields)
    .map(([name, entry]) => [name, asField(entry)] as const)
    .filter(([, field]) => version >= (field.since ?? 0));
  return {
    type: 'object',
    description: 'an object',
    properties: Object.fromEntries(
      entries.map(([name, { is }]) => [
        name,
        typeof is === 'function' ? is(version) : is,
      ]),
    ),
    required: entries
      .filter(([, field]) => field.required?.(version))
      .map(([name]) => name),
    ...(closed && { additionalProperties: false }),
  };
}

/** What a schema calls itself, so that its parts can be found. */
export const DOCUMENT_ID = 'document';

/** Makes the named parts of a document for a version. */
export type Parts = Record<string, (version: StandardVersion) => Schema>;

/** The JSON Schema of a version of a standard, made of its parts. */
export function documentSchema(
  parts: Parts,
  root: string,
  version: StandardVersion,
): Schema {
  return {
    $id: DOCUMENT_ID,
    $ref: `#/$defs/${root}`,
    $defs: Object.fromEntries(
      Object.entries(parts).map(([name, make]) => [name, make(version)]),
    ),
  };
}
