import { Token } from './tokens';

/** Types whose arguments stand in `<…>`; elsewhere `<` compares. */
const angleTypes = new Set([
  'ARRAY',
  'LIST',
  'MAP',
  'MULTISET',
  'OBJECT',
  'RANGE',
  'ROW',
  'STRUCT',
  'TABLE',
  'UNIONTYPE',
]);

const closing: Record<string, string> = { '(': ')', '[': ']', '<': '>' };

/**
 * For every opening bracket the index of the one that closes it. What is not
 * closed has no entry: whoever needs it says so.
 */
function matchBrackets(tokens: Token[]): Map<number, number> {
  const matches = new Map<number, number>();
  const open: { sign: string; at: number }[] = [];
  tokens.forEach(({ kind, value }, at) => {
    if (kind !== 'sign') return;
    if (value === '(' || value === '[') {
      open.push({ sign: value, at });
    } else if (value === '<' && angleTypes.has(tokens[at - 1]?.key ?? '')) {
      open.push({ sign: value, at });
    } else if (value === ')' || value === ']') {
      // A comparison that looked like arguments of a type ends here as well.
      while (open.length > 0 && open[open.length - 1].sign === '<') open.pop();
      if (open.length > 0 && closing[open[open.length - 1].sign] === value) {
        matches.set(open.pop()!.at, at);
      }
    } else if (value === '>' && open[open.length - 1]?.sign === '<') {
      matches.set(open.pop()!.at, at);
    }
  });
  return matches;
}

/** Tokens of one statement, with the brackets that belong together. */
export class Statement {
  readonly #matches: Map<number, number>;

  constructor(readonly tokens: Token[], readonly text: string) {
    this.#matches = matchBrackets(tokens);
  }

  /** The keyword at a place; empty for texts, quoted names and beyond the end. */
  word(at: number): string {
    const token = this.tokens[at];
    return token?.kind === 'word' ? token.key : '';
  }

  isSign(at: number, sign: string): boolean {
    const token = this.tokens[at];
    return token?.kind === 'sign' && token.value === sign;
  }

  /** Whether these keywords stand here one after the other. */
  hasWords(at: number, ...words: string[]): boolean {
    return words.every((word, i) => this.word(at + i) === word);
  }

  /** Index of the bracket that closes the one at `at`, if there is one. */
  closeOf(at: number): number | undefined {
    return this.#matches.get(at);
  }

  /** The next place on the same level: behind the group, if one opens here. */
  after(at: number): number {
    return (this.closeOf(at) ?? at) + 1;
  }

  /** Cuts `from` to `to` (not included) at the commas of that level. */
  splitAtCommas(from: number, to: number): { from: number; to: number }[] {
    const parts: { from: number; to: number }[] = [];
    let start = from;
    for (let at = from; at < to; at = this.after(at)) {
      if (this.isSign(at, ',')) {
        parts.push({ from: start, to: at });
        start = at + 1;
      }
    }
    parts.push({ from: start, to });
    return parts.filter(part => part.from < part.to);
  }

  /** A literal in quotes; `N'…'` and `E'…'` as well. */
  textAt(at: number): string | undefined {
    const token = this.tokens[at];
    if (token?.kind === 'text') return token.value;
    if (token?.kind === 'name' && token.quote === '"') return token.value;
    const prefixed = token?.kind === 'word' && /^[NEBR]$/.test(token.key);
    const next = this.tokens[at + 1];
    return prefixed && next?.kind === 'text' && next.start === token.end
      ? next.value
      : undefined;
  }

  /** The text behind a keyword, with or without `=`. */
  textAfter(at: number): string | undefined {
    return this.textAt(this.isSign(at + 1, '=') ? at + 2 : at + 1);
  }

  /** Reads `schema.table`; `end` is the place behind it. */
  nameAt(at: number): { parts: string[]; end: number } | undefined {
    const parts: string[] = [];
    let end = at;
    for (;;) {
      const token = this.tokens[end];
      if (token?.kind !== 'word' && token?.kind !== 'name') break;
      // BigQuery quotes the whole path: `project.dataset.table`.
      parts.push(
        ...(token.quote === '`'
          ? token.value.split('.').filter(Boolean)
          : [token.value]),
      );
      end += 1;
      if (!this.isSign(end, '.')) return { parts, end };
      end += 1;
      // SQL Server: `database..table`.
      if (this.isSign(end, '.')) end += 1;
    }
    return undefined;
  }
}

const startsLine = (text: string, { start }: Token) =>
  /(^|\n)[ \t]{0,20}$/.test(text.slice(Math.max(0, start - 21), start));
const endsLine = (text: string, { end }: Token) =>
  /^[ \t]{0,20}(\r?\n|$)/.test(text.slice(end, end + 22));

/** SQL Server needs no `;` between statements; these words open the next one. */
function opensStatement(tokens: Token[], at: number): boolean {
  const next = tokens[at + 1]?.key;
  switch (tokens[at].key) {
    case 'CREATE':
    case 'EXEC':
    case 'EXECUTE':
      return true;
    case 'ALTER':
      return next === 'TABLE';
    case 'COMMENT':
      return next === 'ON';
    default:
      return false;
  }
}

/** Cuts a script into statements: at `;`, and at lines that hold only `GO`. */
export function splitStatements(tokens: Token[], text: string): Statement[] {
  const statements: Statement[] = [];
  let start = 0;
  const end = (at: number) => {
    if (at > start)
      statements.push(new Statement(tokens.slice(start, at), text));
    start = at + 1;
  };
  let depth = 0;
  tokens.forEach((token, at) => {
    const { kind, key } = token;
    if (kind === 'sign' && key === '(') depth += 1;
    if (kind === 'sign' && key === ')') depth = Math.max(0, depth - 1);
    if (kind === 'sign' && key === ';') {
      depth = 0;
      end(at);
    } else if (kind === 'word' && startsLine(text, token)) {
      if (key === 'GO' && endsLine(text, token)) {
        depth = 0;
        end(at);
      } else if (depth === 0 && opensStatement(tokens, at)) {
        end(at);
        start = at;
      }
    }
  });
  end(tokens.length);
  return statements;
}
