import { InputError } from '@backstage/errors';
import { placeOf } from '../places';

/**
 * A piece of SQL. `word` is a keyword or a plain name, `name` is one in quotes,
 * `text` is a literal. Double quotes hold names in most dialects and texts in
 * some: they give a `name`, and whoever expects a text takes it as well.
 */
export type Token = {
  kind: 'word' | 'name' | 'text' | 'number' | 'sign';
  /** Without quotes. */
  value: string;
  /** In upper case for words, to compare with keywords; else as `value`. */
  key: string;
  start: number;
  end: number;
  /** The quote that a `name` stands in. */
  quote?: string;
};

const wordStart = /[\p{L}_@#]/u;
const wordPart = /[\p{L}\p{M}\p{N}_$@#]/u;
const spaces = /\s/;
const digit = /[0-9]/;

function unclosed(text: string, start: number, what: string): InputError {
  return new InputError(
    `The SQL cannot be read at ${placeOf(
      text,
      start,
    )}: the ${what} that opens there is not closed`,
  );
}

/** Reads from an opening quote to its end; two quotes in a row stand for one. */
function readQuoted(
  text: string,
  start: number,
  close: string,
  backslash: boolean,
): { value: string; end: number } | undefined {
  const parts: string[] = [];
  let from = start + 1;
  for (let i = from; i < text.length; i++) {
    const escaped = backslash && text[i] === '\\';
    if (escaped || (text[i] === close && text[i + 1] === close)) {
      parts.push(text.slice(from, i));
      from = i + 1;
      i += 1;
    } else if (text[i] === close) {
      parts.push(text.slice(from, i));
      return { value: parts.join(''), end: i + 1 };
    }
  }
  return undefined;
}

/** `[dbo]` is a name; `[]`, `[3]`, `ARRAY[x]` and `['x']` belong to arrays. */
function opensBracketName(text: string, at: number): boolean {
  const before = text[at - 1] ?? ' ';
  const next = text[at + 1] ?? ' ';
  if (wordPart.test(before) || before === ']') return false;
  return wordStart.test(next) || (digit.test(next) && before === '.');
}

function endOfLine(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end;
}

/** Where a comment ends that starts here; `at` when none starts. */
function skipComment(text: string, at: number): number {
  const two = text.slice(at, at + 2);
  if (two === '--') return endOfLine(text, at);
  // MySQL and BigQuery; `#orders` is also a temporary table of SQL Server.
  if (text[at] === '#') {
    const alone = spaces.test(text[at + 1] ?? ' ');
    const startsLine = at === 0 || text[at - 1] === '\n';
    if (alone || startsLine) return endOfLine(text, at);
  }
  if (two !== '/*') return at;
  const end = text.indexOf('*/', at + 2);
  if (end < 0) throw unclosed(text, at, 'comment');
  return end + 2;
}

/** `$$ … $$` and `$body$ … $body$`. */
function readDollarText(text: string, at: number): number | undefined {
  const tag = /^\$\w{0,60}\$/.exec(text.slice(at, at + 64))?.[0];
  if (!tag) return undefined;
  const end = text.indexOf(tag, at + tag.length);
  // To go on behind the tag would search the rest again for every other tag.
  if (end < 0) throw unclosed(text, at, `text with the quote ${tag}`);
  return end + tag.length;
}

function readWhile(text: string, from: number, part: RegExp): number {
  let end = from;
  while (end < text.length && part.test(text[end])) end += 1;
  return end;
}

function readNext(text: string, start: number, backslash: boolean): Token {
  const char = text[start];
  const make = (
    kind: Token['kind'],
    end: number,
    value: string = text.slice(start, end),
    quote?: string,
  ): Token => {
    const key = kind === 'word' ? value.toUpperCase() : value;
    return { kind, value, key, start, end, quote };
  };
  if (char === "'") {
    const read = readQuoted(text, start, "'", backslash);
    if (!read) throw unclosed(text, start, "text with the quote '");
    return make('text', read.end, read.value);
  }
  const opensName =
    char === '"' ||
    char === '`' ||
    (char === '[' && opensBracketName(text, start));
  if (opensName) {
    const close = char === '[' ? ']' : char;
    const read = readQuoted(text, start, close, backslash && char === '"');
    if (!read) throw unclosed(text, start, `name with the quote ${char}`);
    return make('name', read.end, read.value, char);
  }
  if (char === '$') {
    const end = readDollarText(text, start);
    if (end !== undefined) return make('text', end);
  }
  if (digit.test(char)) {
    return make('number', readWhile(text, start + 1, /[\w.]/));
  }
  if (wordStart.test(char)) {
    return make('word', readWhile(text, start + 1, wordPart));
  }
  return make('sign', start + 1);
}

/** Where the rows end that `COPY … FROM stdin;` of a Postgres dump brings. */
function skipCopiedRows(text: string, tokens: Token[], first: number): number {
  const at = tokens[tokens.length - 1].end;
  const last = tokens[tokens.length - 2];
  if (tokens[first]?.key !== 'COPY' || last?.key !== 'STDIN') return at;
  const end = text.indexOf('\n\\.', at);
  return end < 0 ? text.length : end + 3;
}

/**
 * Cuts SQL of any dialect into tokens, in one pass from left to right. Comments
 * are left out.
 */
export function tokenize(text: string, backslash: boolean): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  let first = 0;
  while (at < text.length) {
    const afterComment = skipComment(text, at);
    if (afterComment > at) {
      at = afterComment;
    } else if (spaces.test(text[at]) || text[at] === '\uFEFF') {
      at += 1;
    } else {
      const token = readNext(text, at, backslash);
      tokens.push(token);
      at = token.end;
      if (token.value === ';' && token.kind === 'sign') {
        at = skipCopiedRows(text, tokens, first);
        first = tokens.length;
      }
    }
  }
  return tokens;
}
