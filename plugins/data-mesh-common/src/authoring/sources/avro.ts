import { InputError } from '@backstage/errors';
import { isObject, Loose, textOf } from '../../contracts/odcs/readDocument';
import { ContractField } from '../ContractField';
import { AvroNames } from './avroNames';
import { avroType } from './avroType';
import { checkFieldCount, checkSchemaCount, sourceSchema } from './limits';
import { Notes } from './Notes';
import { listed, shown } from './places';
import { SchemaSourceResult, SourceSchema } from './SchemaSource';

/** The records of a document: itself, those of a list, or those of a protocol. */
function recordsOf(document: unknown): Loose[] {
  const types =
    isObject(document) && Array.isArray(document.types)
      ? document.types
      : [document].flat();
  return types
    .filter(isObject)
    .filter(({ type, fields }) => type === 'record' && Array.isArray(fields));
}

function readRecord(
  record: Loose,
  names: AvroNames,
  notes: Notes,
): SourceSchema {
  const name = textOf(record.name).split('.').pop() ?? '';
  const title = name || 'The record';
  const all = record.fields as unknown[];
  checkFieldCount(all.length, title, 'fields');
  const nested: string[] = [];
  const namespace = names.namespaceOf(record, '');
  const fields = all.map((field, i): ContractField => {
    if (!isObject(field) || textOf(field.name) === '') {
      throw new InputError(
        `${title}.fields[${i}].name is missing; allowed: a name for every field`,
      );
    }
    const type = avroType(field.type, names, namespace);
    const fieldName = textOf(field.name);
    if (type.hasFields) nested.push(fieldName);
    if (type.problem) notes.add(() => `${title}.${fieldName}: ${type.problem}`);
    return {
      name: fieldName,
      logicalType: type.logicalType,
      physicalType: type.physicalType,
      required: !type.nullable,
      description: textOf(field.doc),
    };
  });
  if (nested.length > 0) {
    notes.add(
      () =>
        `${title}: ${listed(
          nested,
        )} have fields of their own; they are left out, as a contract has one level here.`,
    );
  }
  const description = textOf(record.doc);
  return sourceSchema({ name, description, fields }, title);
}

/** Reads the records of an Avro schema or protocol. */
export function readAvro(document: unknown): SchemaSourceResult {
  const records = recordsOf(document);
  if (records.length === 0) {
    const type = isObject(document) ? textOf(document.type) : '';
    throw new InputError(
      `The JSON is no Avro record: type is ${
        type ? shown(type) : 'missing'
      }; allowed: an object with type record and a list of fields`,
    );
  }
  checkSchemaCount(records.length, 'The Avro schema', 'records');
  const names = new AvroNames(document);
  const notes = new Notes();
  const schemas = records.map(record => readRecord(record, names, notes));
  return { format: 'avro', schemas, notes: notes.toList() };
}
