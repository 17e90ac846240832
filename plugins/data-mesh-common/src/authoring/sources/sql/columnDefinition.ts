import { InputError } from '@backstage/errors';
import { ContractField } from '../../ContractField';
import { logicalTypeOf } from '../logicalTypes';
import { Notes } from '../Notes';
import { placeOf, shown } from '../places';
import { Statement } from './brackets';
import { endOfType, textOfType } from './columnType';
import { SqlDialect } from './SqlDialect';

/** Words that may follow the type of a column, in any of the dialects. */
const attributes = new Set(
  (
    'NOT NULL DEFAULT PRIMARY UNIQUE REFERENCES CHECK CONSTRAINT COMMENT COLLATE ' +
    'GENERATED AUTO_INCREMENT AUTOINCREMENT IDENTITY ENCODE DISTKEY SORTKEY ' +
    'OPTIONS MASKING MASKED WITH WITHOUT TAG PROJECTION AS ON CHARACTER CHARSET ' +
    'ROWGUIDCOL SPARSE PERSISTED HIDDEN INVISIBLE VISIBLE STORED VIRTUAL ENABLE ' +
    'DISABLE FORMAT CODEC TTL MATERIALIZED ALIAS EPHEMERAL STORAGE COMPRESSION ' +
    'USING FOR ENCRYPTED ENCRYPT DEFERRABLE INITIALLY KEY NOVALIDATE RELY NORELY ' +
    'FOREIGN FIRST AFTER TITLE COMPRESS MASK ORDER NOORDER BINARY ASCII UNICODE ' +
    'SORT COLUMN_FORMAT ENGINE_ATTRIBUTE SRID SET LOCAL START INCREMENT FILESTREAM ' +
    'ENFORCED VALIDATE BEGIN INTERVAL CONTEXT'
  ).split(' '),
);

/** What a column cannot have as its type: the type was left out. */
const noTypes = new Set([
  'NOT',
  'NULL',
  'DEFAULT',
  'PRIMARY',
  'UNIQUE',
  'REFERENCES',
  'CHECK',
  'CONSTRAINT',
  'COMMENT',
  'COLLATE',
  'GENERATED',
  'OPTIONS',
  'AS',
  'WITH',
  'MASKING',
  'TAG',
]);

type Facts = Pick<
  ContractField,
  'primaryKey' | 'required' | 'unique' | 'description'
>;

function descriptionInOptions(
  sql: Statement,
  open: number,
): string | undefined {
  const close = sql.closeOf(open) ?? open;
  for (let at = open + 1; at < close; at = sql.after(at)) {
    if (sql.word(at) === 'DESCRIPTION') return sql.textAfter(at);
  }
  return undefined;
}

/** What stands behind the type of a column, from `from` to `to`. */
function readAttributes(
  sql: Statement,
  from: number,
  to: number,
  dialect: SqlDialect | undefined,
): Facts {
  const facts: Facts = {};
  for (let at = from; at < to; at = sql.after(at)) {
    const word = sql.word(at);
    const previous = sql.word(at - 1);
    if (sql.hasWords(at, 'NOT', 'NULL') && previous !== 'IS') {
      facts.required = true;
    } else if (sql.hasWords(at, 'PRIMARY', 'KEY')) {
      facts.primaryKey = true;
      facts.required = true;
    } else if (word === 'UNIQUE') {
      facts.unique = true;
    } else if (word === 'IDENTITY' && dialect !== 'snowflake') {
      // Only in Snowflake may such a column be empty.
      facts.required = true;
    } else if (word === 'COMMENT') {
      facts.description = sql.textAfter(at) ?? facts.description;
    } else if (word === 'OPTIONS' && sql.isSign(at + 1, '(')) {
      facts.description =
        descriptionInOptions(sql, at + 1) ?? facts.description;
    }
  }
  return facts;
}

/** Reads one column from `from` to `to`; what is doubtful becomes a note. */
export function readColumn(
  sql: Statement,
  { from, to }: { from: number; to: number },
  table: string,
  dialect: SqlDialect | undefined,
  notes: Notes,
): ContractField {
  const token = sql.tokens[from];
  const name = token.value;
  if (!['word', 'name', 'text'].includes(token.kind)) {
    throw new InputError(
      `The SQL cannot be read at ${placeOf(
        sql.text,
        token.start,
      )}: found ${shown(
        sql.text.slice(token.start, sql.tokens[to - 1].end),
      )} in table ${table}; allowed: the name of a column and its type, such as id INTEGER`,
    );
  }
  const startsType =
    sql.nameAt(from + 1) !== undefined && !noTypes.has(sql.word(from + 1));
  const endOf = from + 1 < to && startsType;
  const typeEnd = endOf ? endOfType(sql, from + 1, to) : from + 1;
  const physicalType = textOfType(sql, from + 1, typeEnd);
  const next = sql.tokens[typeEnd];
  if (physicalType === '' && typeEnd < to && sql.word(typeEnd) === '') {
    throw new InputError(
      `The SQL cannot be read at ${placeOf(
        sql.text,
        next.start,
      )}: found ${shown(
        next.value,
      )} behind column ${name} of table ${table}; allowed: a type such as INTEGER or VARCHAR(20)`,
    );
  }
  if (typeEnd < to && physicalType && !attributes.has(sql.word(typeEnd))) {
    notes.add(
      () =>
        `${table}.${name}: ${shown(
          sql.text.slice(next.start, sql.tokens[to - 1].end),
        )} was not understood and is left out; a comma may be missing (${placeOf(
          sql.text,
          next.start,
        )}).`,
    );
  }
  const logicalType = logicalTypeOf(physicalType, dialect);
  if (physicalType === '') {
    notes.add(() => `${table}.${name} has no type; string is assumed.`);
  } else if (logicalType === undefined) {
    notes.add(
      () =>
        `${table}.${name}: type ${shown(
          physicalType,
        )} is unknown; string is assumed.`,
    );
  }
  const serial = /^(small|big)?serial/i.test(physicalType);
  const facts = readAttributes(sql, typeEnd, to, dialect);
  return {
    name,
    logicalType: logicalType ?? 'string',
    physicalType,
    ...facts,
    required: facts.required || serial,
  };
}
