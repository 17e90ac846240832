import { LogicalType } from '../ContractField';

const empties = new Set(['', 'null', 'na', 'n/a', 'nan', '\\n', 'none', '-']);
const booleans = new Set('true false yes no ja nein wahr falsch'.split(' '));

const time = '([01]?\\d|2[0-4]):[0-5]\\d(:[0-6]\\d([.,]\\d{1,9})?)?';
const zone = '( ?(Z|UTC|[+-]\\d{2}:?(\\d{2})?))?';
const date =
  '(\\d{4}-\\d{2}-\\d{2}|\\d{4}/\\d{2}/\\d{2}|\\d{1,2}\\.\\d{1,2}\\.\\d{4}|\\d{1,2}/\\d{1,2}/\\d{4})';

/** In the order in which they are asked; a leading zero is no number. */
const patterns: [LogicalType, RegExp][] = [
  ['integer', /^[+-]?(0|[1-9]\d{0,17})$/],
  ['number', /^[+-]?(0|[1-9]\d{0,30})[.,]\d{1,30}$/],
  ['number', /^[+-]?[1-9]\d{0,2}([., ']\d{3}){1,9}([.,]\d{1,30})?$/],
  ['number', /^[+-]?\d{1,30}([.,]\d{1,30})?[eE][+-]?\d{1,3}$/],
  ['date', new RegExp(`^${date}$`)],
  ['timestamp', new RegExp(`^${date}[T ]${time}${zone}$`)],
  ['time', new RegExp(`^${time}$`)],
];

function typeOf(value: string): LogicalType {
  if (booleans.has(value.toLowerCase())) return 'boolean';
  // Longer values are texts; this also bounds the work of the patterns.
  if (value.length > 70) return 'string';
  return patterns.find(([, pattern]) => pattern.test(value))?.[0] ?? 'string';
}

/** The narrowest type that holds both. */
function common(a: LogicalType, b: LogicalType): LogicalType {
  if (a === b) return a;
  const both = [a, b].sort().join();
  if (both === 'integer,number') return 'number';
  if (both === 'date,timestamp') return 'timestamp';
  return 'string';
}

/** What the values of a column have in common. */
export function inferColumn(values: string[]): {
  logicalType: LogicalType;
  required?: boolean;
} {
  const filled = values.filter(value => !empties.has(value.toLowerCase()));
  if (filled.length === 0) return { logicalType: 'string' };
  const logicalType = filled.map(typeOf).reduce(common);
  const required = filled.length === values.length;
  return required ? { logicalType, required } : { logicalType };
}
