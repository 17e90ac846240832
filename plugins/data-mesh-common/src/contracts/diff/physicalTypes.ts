/** How the new of two physical types relates to the old one. */
export type TypeRelation = 'same' | 'narrower' | 'wider' | 'different';

/** Names for one type, in many databases. The first one stands for all. */
const synonyms = [
  ['varchar', 'character varying', 'nvarchar', 'varchar2', 'nvarchar2'],
  ['char', 'character', 'nchar', 'bpchar'],
  ['text', 'string', 'clob', 'longtext'],
  ['tinyint', 'int1', 'byte'],
  ['smallint', 'int2', 'short', 'int16'],
  ['int', 'integer', 'int4', 'int32'],
  ['bigint', 'int8', 'long', 'int64'],
  ['decimal', 'numeric', 'number', 'dec', 'bignumeric'],
  ['float', 'real', 'float4', 'float32'],
  ['double', 'double precision', 'float8', 'float64'],
  ['boolean', 'bool'],
  ['timestamp', 'timestamp without time zone', 'timestamp_ntz', 'timestampntz'],
  ['timestamptz', 'timestamp with time zone', 'timestamp_tz'],
  ['varbinary', 'bytea', 'bytes', 'blob', 'binary varying'],
  // Readers of a table can't tell a view from it.
  ['table', 'view', 'materialized view', 'external table'],
];
const commonName = new Map(
  synonyms.flatMap(names => names.map(name => [name, names[0]] as const)),
);

/** Types that hold more and more of the same. */
const ladders = [
  ['tinyint', 'smallint', 'int', 'bigint'],
  ['float', 'double'],
  ['varchar', 'text'],
];

interface PhysicalType {
  name: string;
  /** Length, or precision and scale; empty when not stated. */
  sizes: number[];
}

/** Reads `varchar(36)` or `number(12, 2)`; undefined for types of types. */
function read(text: string): PhysicalType | undefined {
  const match =
    /^([a-z][a-z0-9_ ]*?) ?(?:\( ?(\d{1,9}|max)(?: (?:char|byte))? ?(?:, ?(\d{1,9}) ?)?\))?( (?:with|without) time zone)?$/.exec(
      text,
    );
  if (!match) return undefined;
  const [, base, first, second, zone = ''] = match;
  const sizes = [first, second]
    .filter(size => size !== undefined)
    .map(size => (size === 'max' ? Infinity : Number(size)));
  const name = `${base}${zone}`;
  return { name: commonName.get(name) ?? name, sizes };
}

function relationOfSizes(
  name: string,
  before: number[],
  after: number[],
): TypeRelation {
  const sizesOf = (sizes: number[]) => {
    if (name !== 'decimal') return [sizes[0] ?? Infinity];
    // 12,2 holds ten digits before the point and two after it.
    const [precision = Infinity, scale = 0] = sizes;
    return [precision - scale, sizes.length === 0 ? Infinity : scale];
  };
  if ((before.length === 0) !== (after.length === 0)) {
    // What these hold without a size differs between databases.
    if (name === 'decimal' || name === 'char') return 'different';
    return after.length === 0 ? 'wider' : 'narrower';
  }
  const [old, now] = [sizesOf(before), sizesOf(after)];
  const narrower = now.some((size, index) => size < old[index]);
  const wider = now.some((size, index) => size > old[index]);
  if (narrower) return 'narrower';
  return wider ? 'wider' : 'same';
}

/**
 * Compares two physical types, of whatever database. Types that nobody knows are
 * different unless they are written alike.
 */
export function compareTypes(before: string, after: string): TypeRelation {
  const [old, now] = [before, after].map(text =>
    text.trim().replace(/\s+/g, ' ').toLowerCase(),
  );
  if (old === now) return 'same';
  const [left, right] = [read(old), read(now)];
  if (!left || !right) return 'different';
  if (left.name === right.name) {
    return relationOfSizes(left.name, left.sizes, right.sizes);
  }
  const ladder = ladders.find(
    names => names.includes(left.name) && names.includes(right.name),
  );
  if (!ladder) return 'different';
  return ladder.indexOf(left.name) < ladder.indexOf(right.name)
    ? 'wider'
    : 'narrower';
}
