import { isObject, textOf } from '../../contracts/odcs/readDocument';
import { LogicalType } from '../ContractField';
import { AvroNames } from './avroNames';
import { shown } from './places';

/** What a field of an Avro record is. */
export type AvroType = {
  logicalType: LogicalType;
  physicalType?: string;
  nullable: boolean;
  /** It is a record, or a list of records, whose fields are left out. */
  hasFields: boolean;
  /** Why the type is only assumed. */
  problem?: string;
};

const types = new Map<string, LogicalType>([
  ['string', 'string'],
  ['bytes', 'string'],
  ['fixed', 'string'],
  ['enum', 'string'],
  ['int', 'integer'],
  ['long', 'integer'],
  ['float', 'number'],
  ['double', 'number'],
  ['boolean', 'boolean'],
  ['record', 'object'],
  ['error', 'object'],
  ['map', 'object'],
  ['array', 'array'],
]);

const logicalTypes = new Map<string, LogicalType>([
  ['date', 'date'],
  ['time-millis', 'time'],
  ['time-micros', 'time'],
  ['timestamp-millis', 'timestamp'],
  ['timestamp-micros', 'timestamp'],
  ['timestamp-nanos', 'timestamp'],
  ['local-timestamp-millis', 'timestamp'],
  ['local-timestamp-micros', 'timestamp'],
  ['local-timestamp-nanos', 'timestamp'],
  ['uuid', 'string'],
  ['duration', 'string'],
]);

/** Types in types; deeper than any real schema. */
const MAX_DEPTH = 20;

const known = (
  logicalType: LogicalType,
  physicalType: string,
  hasFields: boolean = false,
): AvroType => ({ logicalType, physicalType, hasFields, nullable: false });

const assumed = (problem: string): AvroType => ({
  logicalType: 'string',
  nullable: false,
  hasFields: false,
  problem: `${problem}; string is assumed.`,
});

function ofUnion(
  union: unknown[],
  names: AvroNames,
  namespace: string,
  depth: number,
): AvroType {
  const isNull = (type: unknown) =>
    type === 'null' || (isObject(type) && type.type === 'null');
  const nullable = union.some(isNull);
  const rest = union
    .filter(type => !isNull(type))
    .map(type => avroType(type, names, namespace, depth + 1));
  const [first] = rest;
  if (first && rest.every(type => type.logicalType === first.logicalType)) {
    const written = rest.map(type => type.physicalType ?? '').filter(Boolean);
    return {
      ...first,
      physicalType: written.slice(0, 5).join(' | '),
      hasFields: rest.some(type => type.hasFields),
      nullable: nullable || rest.some(type => type.nullable),
    };
  }
  const kinds = [...new Set(rest.map(type => type.logicalType))].join(', ');
  return { ...assumed(`several types (${kinds || 'none'})`), nullable };
}

/** What the type of a field means; names are looked up, null makes it optional. */
export function avroType(
  type: unknown,
  names: AvroNames,
  namespace: string,
  depth: number = 0,
): AvroType {
  if (depth > MAX_DEPTH) return assumed('the type is nested too deep');
  if (Array.isArray(type)) return ofUnion(type, names, namespace, depth);
  if (typeof type === 'string') {
    const primitive = types.get(type);
    if (primitive) return known(primitive, type);
    const named = names.find(type, namespace);
    return named
      ? avroType(named, names, namespace, depth + 1)
      : assumed(`type ${shown(type)} is not in the text`);
  }
  if (!isObject(type)) return assumed('it has no type');
  if (type.logicalType === 'decimal') {
    const scale = Number(textOf(type.scale));
    const written = `decimal(${textOf(type.precision)},${scale})`;
    return known(scale === 0 ? 'integer' : 'number', written);
  }
  const logical = logicalTypes.get(textOf(type.logicalType));
  if (logical) return known(logical, textOf(type.logicalType));
  if (typeof type.type !== 'string') {
    return avroType(type.type, names, namespace, depth + 1);
  }
  const plain = types.get(type.type);
  if (!plain) return avroType(type.type, names, namespace, depth + 1);
  const below = { array: type.items, map: type.values }[type.type];
  const hasFields =
    Array.isArray(type.fields) ||
    (below !== undefined &&
      avroType(below, names, namespace, depth + 1).hasFields);
  return known(plain, type.type, hasFields);
}
