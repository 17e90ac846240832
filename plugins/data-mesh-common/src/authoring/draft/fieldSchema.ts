import { ContractField, LogicalType } from '../ContractField';

const types: Record<LogicalType, object> = {
  string: { type: 'string' },
  integer: { type: 'integer' },
  number: { type: 'number' },
  boolean: { type: 'boolean' },
  date: { type: 'string', format: 'date' },
  timestamp: { type: 'string', format: 'date-time' },
  time: { type: 'string', format: 'time' },
  object: { type: 'object' },
  array: { type: 'array', items: {} },
};

/** Fields as the JSON Schema of one message or answer, for AsyncAPI and OpenAPI. */
export function fieldSchema(fields: readonly ContractField[]) {
  const required = fields
    .filter(field => field.required || field.primaryKey)
    .map(({ name }) => name);
  return {
    type: 'object',
    ...(required.length ? { required } : {}),
    properties: Object.fromEntries(
      fields.map(({ name, logicalType, description }) => [
        name,
        { ...types[logicalType], ...(description ? { description } : {}) },
      ]),
    ),
  };
}
