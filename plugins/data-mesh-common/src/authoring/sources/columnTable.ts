import { DataClassification } from '../../kinds/DataProductEntityV1alpha1';
import { sensitivityOf } from '../../contracts/odcs/sensitivity';
import { ContractField, LOGICAL_TYPES, LogicalType } from '../ContractField';
import { sourceSchema } from './limits';
import { logicalTypeOf } from './logicalTypes';
import { Notes } from './Notes';
import { shown } from './places';
import { SchemaSourceResult } from './SchemaSource';
import { SqlDialect } from './sql/SqlDialect';

/** Headings of tables that describe columns, in lower case without signs. */
const headings = {
  name: 'name column columnname colname field fieldname attribute spalte spaltenname feld feldname',
  type: 'type datatype logicaltype physicaltype typ datentyp columntype',
  key: 'key pk primarykey primary iskey isprimarykey schlüssel primärschlüssel',
  required: 'required mandatory notnull isrequired pflicht pflichtfeld',
  nullable: 'nullable null isnullable optional',
  unique: 'unique uniquekey isunique eindeutig',
  classification:
    'classification confidentiality sensitivity klassifizierung klassifikation',
  description: 'description comment comments remarks beschreibung kommentar',
};
type Heading = keyof typeof headings;

const classifications: DataClassification[] = [
  'public',
  'internal',
  'confidential',
  'restricted',
];
const yes =
  /^(y|yes|ja|j|x|true|1|✓|✔|✅|required|not null|mandatory|pflicht)$/i;

function columnsOf(header: string[]): Partial<Record<Heading, number>> {
  const plain = header.map(name =>
    name.toLowerCase().replace(/[^\p{L}]/gu, ''),
  );
  const found: Partial<Record<Heading, number>> = {};
  for (const [heading, names] of Object.entries(headings)) {
    const at = plain.findIndex(name => names.split(' ').includes(name));
    if (at >= 0) found[heading as Heading] = at;
  }
  return found;
}

function typeOf(
  type: string,
  dialect: SqlDialect | undefined,
): LogicalType | undefined {
  const logical = LOGICAL_TYPES.find(known => known === type.toLowerCase());
  return logical ?? logicalTypeOf(type, dialect);
}

function keyFacts(key: string): Partial<ContractField> {
  if (/^(uni|unique|uk|u)$/i.test(key)) return { unique: true };
  const primary =
    yes.test(key) || /^(p|pk|pri|primary|primary key)$/i.test(key);
  return primary ? { primaryKey: true, required: true } : {};
}

function isRequired(required: string, nullable: string | undefined): boolean {
  if (yes.test(required)) return true;
  if (nullable === undefined) return false;
  return /^(n|no|nein|false|0|not null|non-null|required)$/i.test(nullable);
}

/**
 * Reads a table that describes columns, one per row, such as a page of a wiki or
 * what `DESCRIBE` prints. Undefined when the header or the types say that the
 * rows are data.
 */
export function readColumnTable(
  header: string[],
  rows: string[][],
  dialect: SqlDialect | undefined,
): SchemaSourceResult | undefined {
  const at = columnsOf(header);
  if (at.name === undefined || at.type === undefined) return undefined;
  const cell = (row: string[], heading: Heading) =>
    at[heading] === undefined ? '' : (row[at[heading]] ?? '').trim();
  const described = rows.filter(row => cell(row, 'name') !== '');
  const typed = described.filter(row => typeOf(cell(row, 'type'), dialect));
  // Products have names and types as well; theirs are no types of data.
  if (typed.length === 0 || typed.length * 2 < described.length) {
    return undefined;
  }

  const notes = new Notes();
  const fields = described.map((row): ContractField => {
    const name = cell(row, 'name');
    const physicalType = cell(row, 'type');
    const logicalType = typeOf(physicalType, dialect);
    if (!logicalType) {
      notes.add(
        () =>
          `${name}: type ${shown(physicalType)} is unknown; string is assumed.`,
      );
    }
    const word = cell(row, 'classification');
    const classification = classifications[sensitivityOf(word)];
    if (word && !classification) {
      notes.add(
        () =>
          `${name}: classification ${shown(
            word,
          )} is unknown and left out; allowed: ${classifications.join(', ')}.`,
      );
    }
    const nullable =
      at.nullable === undefined ? undefined : cell(row, 'nullable');
    const key = keyFacts(cell(row, 'key'));
    return {
      name,
      logicalType: logicalType ?? 'string',
      physicalType,
      required: isRequired(cell(row, 'required'), nullable),
      classification,
      description: cell(row, 'description'),
      ...(yes.test(cell(row, 'unique')) ? { unique: true } : {}),
      ...key,
    };
  });
  return {
    format: 'csv',
    schemas: [sourceSchema({ name: '', fields }, 'The table')],
    notes: [
      'The rows are read as descriptions of columns, not as data.',
      ...notes.toList(),
    ],
  };
}
