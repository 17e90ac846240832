import { InputError } from '@backstage/errors';
import { isObject, Loose, textOf } from '../../contracts/odcs/readDocument';
import { ContractField } from '../ContractField';
import { JsonSchemaRefs } from './jsonSchemaRefs';
import { jsonSchemaType } from './jsonSchemaType';
import { checkFieldCount, checkSchemaCount, sourceSchema } from './limits';
import { Notes } from './Notes';
import { listed } from './places';
import { SchemaSourceResult, SourceSchema } from './SchemaSource';

/** Schemas below `allOf` of each other; deeper than any real document. */
const MAX_DEPTH = 20;

type Properties = {
  properties: Map<string, unknown>;
  required: Set<string>;
  /** Schemas that were read: `allOf` may lead back to where it came from. */
  seen: Set<unknown>;
};

/** Properties of a schema with those of its `allOf`, or of its items. */
function collectProperties(
  schema: unknown,
  refs: JsonSchemaRefs,
  into: Properties,
  depth: number = 0,
): Properties {
  if (!isObject(schema) || into.seen.has(schema) || depth > MAX_DEPTH) {
    return into;
  }
  into.seen.add(schema);
  const target = refs.follow(schema);
  if (target !== schema) collectProperties(target, refs, into, depth + 1);
  if (Array.isArray(schema.allOf)) {
    for (const part of schema.allOf) {
      collectProperties(part, refs, into, depth + 1);
    }
  }
  if (isObject(schema.properties)) {
    for (const [name, property] of Object.entries(schema.properties)) {
      into.properties.set(name, property);
    }
  }
  if (Array.isArray(schema.required)) {
    for (const name of schema.required) into.required.add(textOf(name));
  }
  const isList = into.properties.size === 0 && isObject(schema.items);
  return isList ? collectProperties(schema.items, refs, into, depth + 1) : into;
}

function readFields(
  name: string,
  { properties, required }: Properties,
  refs: JsonSchemaRefs,
  notes: Notes,
): ContractField[] {
  const nested: string[] = [];
  const fields = [...properties].map(([property, schema]): ContractField => {
    const type = jsonSchemaType(schema, refs);
    if (type.hasFields) nested.push(property);
    if (type.problem) {
      notes.add(() => `${name || 'Schema'}.${property}: ${type.problem}`);
    }
    return {
      name: property,
      logicalType: type.logicalType,
      physicalType: type.physicalType,
      required: required.has(property) && !type.nullable,
      description: type.description,
    };
  });
  if (nested.length > 0) {
    notes.add(
      () =>
        `${name || 'Schema'}: ${listed(
          nested,
        )} have fields of their own; they are left out, as a contract has one level here.`,
    );
  }
  return fields;
}

/** The end of an `$id`, such as `order` of `https://a.example/order.json`. */
function nameFromId(id: string): string {
  const end = id.slice(0, 500).split(/[#?]/)[0].split('/').filter(Boolean);
  return (end[end.length - 1] ?? '').replace(/(\.schema)?\.json$/, '');
}

function definitionsOf(document: Loose): [string, unknown][] {
  const components = isObject(document.components)
    ? document.components.schemas
    : undefined;
  return [document.$defs, document.definitions, components]
    .filter(isObject)
    .flatMap(definitions => Object.entries(definitions));
}

/**
 * Reads a JSON Schema of draft 4 up to 2020-12. One that only holds definitions
 * gives a schema for each of them that has properties.
 */
export function readJsonSchema(document: unknown): SchemaSourceResult {
  if (!isObject(document)) {
    throw new InputError(
      'The JSON is no JSON Schema: it is no object; allowed: an object with properties or $defs',
    );
  }
  const refs = new JsonSchemaRefs(document);
  const notes = new Notes();
  const read = (name: string, schema: unknown): SourceSchema | undefined => {
    const found = collectProperties(schema, refs, {
      properties: new Map(),
      required: new Set(),
      seen: new Set(),
    });
    if (found.properties.size === 0) return undefined;
    const title = name || 'The schema';
    checkFieldCount(found.properties.size, title, 'properties');
    const node = refs.follow(schema);
    const description = isObject(node) ? textOf(node.description) : '';
    const fields = readFields(name, found, refs, notes);
    return sourceSchema({ name, description, fields }, title);
  };

  const title = textOf(document.title) || nameFromId(textOf(document.$id));
  const whole = read(title, document);
  const definitions = definitionsOf(document);
  if (!whole) checkSchemaCount(definitions.length, 'The JSON Schema', '$defs');
  const schemas = whole
    ? [whole]
    : definitions.flatMap(([name, schema]) => read(name, schema) ?? []);
  if (schemas.length === 0) {
    throw new InputError(
      'The JSON Schema has no properties, neither of its own nor in $defs; allowed: properties with at least one entry',
    );
  }
  return { format: 'json-schema', schemas, notes: notes.toList() };
}
