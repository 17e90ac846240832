import { Statement } from './brackets';

/** Words that continue a type: `double precision`, `timestamp with time zone`. */
const continues = new Set([
  'PRECISION',
  'VARYING',
  'UNSIGNED',
  'SIGNED',
  'ZEROFILL',
  'ARRAY',
  'LARGE',
  'OBJECT',
  'RAW',
  'BYTE',
]);
const nationalTypes = new Set(['CHARACTER', 'CHAR', 'VARCHAR']);
const intervalParts = new Set([
  'YEAR',
  'MONTH',
  'DAY',
  'HOUR',
  'MINUTE',
  'SECOND',
  'TO',
]);

/** How many words from here say something about the time zone. */
function timeZoneWords(sql: Statement, at: number): number {
  if (!['WITH', 'WITHOUT'].includes(sql.word(at))) return 0;
  const local = sql.word(at + 1) === 'LOCAL' ? 1 : 0;
  return sql.hasWords(at + 1 + local, 'TIME', 'ZONE') ? 3 + local : 0;
}

function continuesAt(sql: Statement, first: string, at: number): number {
  const word = sql.word(at);
  if (continues.has(word)) return 1;
  if (first === 'NATIONAL' && nationalTypes.has(word)) return 1;
  if (first === 'INTERVAL' && intervalParts.has(word)) return 1;
  return timeZoneWords(sql, at);
}

/** The place behind the type that starts at `from`. */
export function endOfType(sql: Statement, from: number, to: number): number {
  const name = sql.nameAt(from);
  if (!name) return from;
  const first = sql.word(from);
  let at = name.end;
  while (at < to) {
    const { kind, value } = sql.tokens[at];
    const opens = kind === 'sign' && '(<['.includes(value);
    const more = continuesAt(sql, first, at);
    if (opens && sql.closeOf(at) !== undefined) at = sql.after(at);
    else if (more > 0) at += more;
    else break;
  }
  return Math.min(at, to);
}

/** The type as the source writes it, in one line and without quotes. */
export function textOfType(sql: Statement, from: number, to: number): string {
  const { tokens } = sql;
  const parts: string[] = [];
  for (let at = from; at < to; at++) {
    const { kind, value, start, end } = tokens[at];
    const tight =
      (kind === 'sign' && '()<>,'.includes(value)) || sql.isSign(at - 1, '(');
    const gap = at > from && tokens[at - 1].end < start && !tight;
    const written = kind === 'name' ? value : sql.text.slice(start, end);
    parts.push(gap ? ` ${written}` : written);
  }
  return parts.join('');
}
