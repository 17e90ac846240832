import { isObject, Loose, textOf } from '../../contracts/odcs/readDocument';
import { LogicalType } from '../ContractField';
import { JsonSchemaRefs } from './jsonSchemaRefs';
import { shown } from './places';

/** What a property of a JSON Schema is. */
export type JsonSchemaType = {
  logicalType: LogicalType;
  physicalType?: string;
  nullable: boolean;
  description?: string;
  /** It is an object, or a list of objects, whose fields are left out. */
  hasFields: boolean;
  /** Why the type is only assumed. */
  problem?: string;
};

const formats = new Map<string, LogicalType>([
  ['date', 'date'],
  ['date-time', 'timestamp'],
  ['time', 'time'],
]);
const types = new Map<string, LogicalType>([
  ['string', 'string'],
  ['integer', 'integer'],
  ['number', 'number'],
  ['boolean', 'boolean'],
  ['object', 'object'],
  ['array', 'array'],
]);

/** Alternatives of alternatives; deeper than any real document. */
const MAX_DEPTH = 10;
/** Alternatives and values of an enum that decide about the type. */
const MAX_ALTERNATIVES = 100;

function jsonTypeOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  return Number.isInteger(value) ? 'integer' : typeof value;
}

/** Names of types that a schema allows, `null` among them. */
function typeNames(node: Loose): string[] {
  if (node.type !== undefined) {
    const nullable = node.nullable === true ? ['null'] : [];
    const names = [node.type].flat().slice(0, MAX_ALTERNATIVES);
    return [...new Set([...names.map(textOf), ...nullable])];
  }
  if (Array.isArray(node.enum)) {
    return [...new Set(node.enum.slice(0, MAX_ALTERNATIVES).map(jsonTypeOf))];
  }
  if (node.const !== undefined) return [jsonTypeOf(node.const)];
  if (node.properties || node.additionalProperties) return ['object'];
  if (node.items || node.prefixItems) return ['array'];
  return node.format === undefined ? [] : ['string'];
}

const isNull = (part: unknown) => isObject(part) && part.type === 'null';
const hasOwnFields = (node: unknown) =>
  isObject(node) && isObject(node.properties);

function assumed(problem: string, node?: Loose): JsonSchemaType {
  return {
    logicalType: 'string',
    nullable: false,
    hasFields: false,
    description: node && textOf(node.description),
    problem: `${problem}; string is assumed.`,
  };
}

function ofNames(node: Loose, refs: JsonSchemaRefs): JsonSchemaType {
  const names = typeNames(node);
  const nullable = names.includes('null');
  const rest = names.filter(name => name !== 'null');
  const numeric = rest.every(name => name === 'integer' || name === 'number');
  const [name] = rest.length > 1 && numeric ? ['number'] : rest;
  const logicalType = types.get(name);
  if (rest.length > 1 && !numeric) {
    const several = assumed(`several types (${rest.slice(0, 6).join(', ')})`);
    return { ...several, nullable, description: textOf(node.description) };
  }
  if (!logicalType) {
    const problem = name ? `type ${shown(name)} is unknown` : 'it has no type';
    return { ...assumed(problem, node), nullable };
  }
  const format = name === 'string' ? textOf(node.format) : '';
  const items = name === 'array' ? refs.follow(node.items) : undefined;
  return {
    logicalType: formats.get(format) ?? logicalType,
    physicalType: format ? `${name}(${format})` : name,
    nullable,
    description: textOf(node.description) || textOf(node.title),
    hasFields: hasOwnFields(node) || hasOwnFields(items),
  };
}

function typeOf(
  schema: unknown,
  refs: JsonSchemaRefs,
  depth: number = 0,
): JsonSchemaType {
  const node = refs.follow(schema);
  if (node === undefined && isObject(schema)) {
    return assumed(
      `it refers to ${shown(textOf(schema.$ref))}, which is not in the text`,
      schema,
    );
  }
  if (!isObject(node)) return assumed('it has no type');
  const choice = [node.anyOf, node.oneOf].find(Array.isArray);
  const parts = [choice, node.allOf]
    .find(Array.isArray)
    ?.slice(0, MAX_ALTERNATIVES);
  const hasType = typeNames(node).length > 0;
  if (hasType || !parts || depth > MAX_DEPTH || !refs.mayVisit()) {
    return ofNames(node, refs);
  }

  const read = parts
    .filter(part => !isNull(part))
    .map(part => typeOf(part, refs, depth + 1));
  const nullable =
    node.nullable === true ||
    (choice !== undefined &&
      (parts.some(isNull) || read.some(part => part.nullable)));
  const description = textOf(node.description);
  const certain = read.filter(part => !part.problem);
  const [first] = choice ? read : certain;
  const all = choice ? read : certain.slice(0, 1);
  const same = all.every(part => part.logicalType === first?.logicalType);
  if (!first || !same) {
    const names = [...new Set(read.map(part => part.logicalType))];
    const problem = `several types (${names.join(', ') || 'none'})`;
    return { ...assumed(problem), nullable, description };
  }
  return {
    ...first,
    nullable,
    description: description || first.description,
    hasFields: all.some(part => part.hasFields),
  };
}

/** What a property is; references and alternatives with null are followed. */
export function jsonSchemaType(
  schema: unknown,
  refs: JsonSchemaRefs,
): JsonSchemaType {
  const type = typeOf(schema, refs);
  // What stands beside a reference is about this property, not about all.
  const own = isObject(schema) ? textOf(schema.description) : '';
  return own ? { ...type, description: own } : type;
}
