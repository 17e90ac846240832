import { InputError } from '@backstage/errors';
import { parse } from 'papaparse';
import { readColumnTable } from './columnTable';
import { inferColumn } from './inferColumn';
import { checkFieldCount, CSV_SAMPLE_LENGTH, sourceSchema } from './limits';
import { listed, shown } from './places';
import { SchemaSourceResult } from './SchemaSource';
import { SqlDialect } from './sql/SqlDialect';

/** Rows from which the types are inferred; a table of columns is read further. */
const MAX_SAMPLE_ROWS = 200;
const MAX_READ_ROWS = 1100;

const DELIMITERS = [',', ';', '\t', '|'];

/** A border of a Markdown or console table: `|---|:-:|`, `+----+`. */
const isBorder = (line: string) =>
  /[-=]/.test(line) && /^[\s|+:=-]*$/.test(line);

const isBlank = (row: string[]) => row.every(cell => cell.trim() === '');

/** Rows of a table with pipes, as wikis and consoles write it. */
function readPipeTable(lines: string[]): string[][] | undefined {
  const border = lines.findIndex(isBorder);
  if (border < 0 || border > 2 || !lines.some(line => line.includes('|'))) {
    return undefined;
  }
  return lines
    .filter(line => !isBorder(line) && line.trim() !== '')
    .map(line =>
      line
        .trim()
        .replace(/^\|/, '')
        .replace(/\|$/, '')
        .split('|')
        .map(cell => cell.trim().replace(/^`([^`]*)`$/, '$1')),
    );
}

function readDelimited(sample: string): { rows: string[][]; open: boolean } {
  const { data, errors } = parse<string[]>(sample, {
    delimitersToGuess: DELIMITERS,
    preview: MAX_READ_ROWS,
    skipEmptyLines: 'greedy',
  });
  const open = errors.some(({ code }) => code === 'MissingQuotes');
  return { rows: data, open };
}

/**
 * Whether a cell of the first row is a value. Names are shown to people and
 * stored; a file without a header must not give its first row away.
 */
function isValue(cell: string): boolean {
  const { logicalType } = inferColumn([cell]);
  const isYear = /^(19|20)\d\d$/.test(cell);
  const typed = logicalType !== 'string' && !isYear;
  return cell !== '' && (typed || cell.includes('@') || cell.length > 128);
}

function checkHeader(header: string[]): void {
  checkFieldCount(header.length, 'The CSV', 'columns');
  header.forEach((name, i) => {
    if (name === '') {
      throw new InputError(
        `Line 1: column ${i + 1} has no name; allowed: a name for every column`,
      );
    }
    if (isValue(name)) {
      throw new InputError(
        `Line 1: column ${
          i + 1
        } holds a value and no name; allowed: the names of the columns in the first line`,
      );
    }
    const first = header.indexOf(name);
    if (first < i) {
      throw new InputError(
        `Line 1: columns ${first + 1} and ${i + 1} have the same name ${shown(
          name,
        )}; allowed: every name once`,
      );
    }
  });
}

/** Rows of the sample that are whole, the header first. */
function wholeRows(text: string): string[][] {
  const sample = text.slice(0, CSV_SAMPLE_LENGTH).replace(/^\uFEFF/, '');
  const cut = text.length >= CSV_SAMPLE_LENGTH;
  const table = readPipeTable(sample.split(/\r?\n/, MAX_READ_ROWS));
  const { rows, open } = table
    ? { rows: table, open: false }
    : readDelimited(sample);
  const [header] = rows;
  const last = rows[rows.length - 1];
  // A file that is read in part, or is still being written, ends anywhere.
  const isPart =
    rows.length > 1 &&
    rows.length < MAX_READ_ROWS &&
    (cut || open || (last.length < header.length && !/\n$/.test(sample)));
  return isPart ? rows.slice(0, -1) : rows;
}

function readData(header: string[], rows: string[][]): SchemaSourceResult {
  checkHeader(header);
  const sample = rows.slice(0, MAX_SAMPLE_ROWS);
  const fields = header.map((name, i) => ({
    name,
    ...inferColumn(sample.map(row => (row[i] ?? '').trim())),
  }));
  const empty = fields.filter((_, i) =>
    sample.every(row => (row[i] ?? '').trim() === ''),
  );
  const notes =
    sample.length === 0
      ? ['There are no rows, so every column is a string.']
      : [
          `Types and required columns are guessed from the first ${
            sample.length === 1 ? 'row' : `${sample.length} rows`
          }; please check them.`,
        ];
  if (sample.length > 0 && empty.length > 0) {
    notes.push(
      `No values in ${listed(
        empty.map(({ name }) => name),
      )}; string is assumed.`,
    );
  }
  return {
    format: 'csv',
    schemas: [sourceSchema({ name: '', fields }, 'The CSV')],
    notes,
  };
}

/**
 * Reads the columns of a CSV, or of a table that describes columns. Values of
 * rows decide about types; none of them is kept.
 */
export function readCsv(
  text: string,
  dialect?: SqlDialect,
): SchemaSourceResult {
  const [first, ...rows] = wholeRows(text);
  if (!first || isBlank(first)) {
    throw new InputError(
      'The text has no columns; allowed: their names in the first line, separated by comma, semicolon or tab',
    );
  }
  const header = first.map(name => name.trim());
  return readColumnTable(header, rows, dialect) ?? readData(header, rows);
}
