import { InputError } from '@backstage/errors';
import { Tokenizer, TokenParser, TokenType } from '@streamparser/json';
import { MAX_NUMBER_BYTES, NumberBytes } from './NumberBytes';
import { Utf8Bytes } from './Utf8Bytes';

type ParsedTokenInfo = Parameters<Tokenizer['onToken']>[0];

const MAX_DEPTH = 100;
/** Longer text is cut: no name is that long, and no message of interest. */
const MAX_TEXT = 10_000;
/**
 * Values in one part that is handed over, or between two: a part is in memory as a
 * whole, and an empty list takes far more of it than of the document.
 */
const MAX_VALUES = 2_000_000;
const MAX_NAMES = 200;
const BUFFER_BYTES = 64 * 1024;

/**
 * Reads one document of JSON, or with `many` a list of documents or documents
 * behind each other, and hands over parts of it. What is not handed over is not
 * kept.
 */
export class JsonDocuments {
  /** The names at the top of the first document. */
  readonly names = new Set<string>();

  private readonly tokenizer = new Tokenizer({
    stringBufferSize: BUFFER_BYTES,
    numberBufferSize: MAX_NUMBER_BYTES,
  });
  private readonly encoding = new Utf8Bytes();
  private readonly numbers = new NumberBytes();
  private parser: TokenParser | undefined;
  /** How deep the top of a document is: in a list of documents, one deeper. */
  private top = 0;
  private depth = 0;
  /** Whether the next text at the top of a document is a name. */
  private nameComesNext = false;
  private isObject = false;
  private documents = 0;
  private bytes = 0;
  private values = 0;
  private ended = false;
  /** What `onValue` threw, to tell it from what is wrong with the JSON. */
  private thrown: { error: unknown } | undefined;

  constructor(
    private readonly options: {
      paths: readonly string[];
      many: boolean;
      onValue: (path: (string | number)[], value: unknown) => void;
    },
  ) {
    this.tokenizer.onToken = token => this.take(token);
  }

  /** @throws InputError - when it is no JSON, with the byte; what `onValue` throws */
  write(chunk: Uint8Array): void {
    const bytes = this.encoding.take(chunk);
    this.tokenize(this.numbers.take(bytes, this.bytes));
  }

  /** @throws InputError - when something is missing */
  end(): void {
    this.tokenize(this.numbers.take(this.encoding.rest(), this.bytes));
    this.tokenize(this.numbers.rest(this.bytes));
    if (this.bytes === 0) throw new InputError('it is empty');
    // A number at the end is only known to be whole now.
    this.guard(() => this.tokenizer.end());
    if (this.depth > 0) throw this.truncated();
    if (this.documents === 0) throw new InputError('it is empty');
    if (!this.options.many && !this.isObject) {
      throw new InputError('it is no object; allowed: one object of JSON');
    }
  }

  private tokenize(bytes: Uint8Array): void {
    if (bytes.length === 0) return;
    this.guard(() => this.tokenizer.write(bytes));
    this.bytes += bytes.length;
  }

  private take(token: ParsedTokenInfo): void {
    if (this.ended) {
      throw new InputError(
        `at byte ${token.offset}: something follows the end of the document; allowed: nothing`,
      );
    }
    this.parser ??= this.createParser(token.token);
    this.follow(token);
    this.parser.write(
      typeof token.value === 'string' && token.value.length > MAX_TEXT
        ? ({ ...token, value: copyOf(token.value) } as ParsedTokenInfo)
        : token,
    );
    this.countValue(token);
    if (this.depth === 0) {
      this.documents += 1;
      this.ended = !this.options.many || this.top === 2;
    }
  }

  private countValue({ token, offset }: ParsedTokenInfo): void {
    if (token === TokenType.COMMA || token === TokenType.COLON) return;
    this.values += 1;
    if (this.values > MAX_VALUES) {
      throw new InputError(
        `at byte ${offset}: there are more than ${MAX_VALUES} values in one part; allowed: at most ${MAX_VALUES}`,
      );
    }
  }

  /** Counts the depth, and collects the names at the top. */
  private follow({ token, value, offset }: ParsedTokenInfo): void {
    switch (token) {
      case TokenType.LEFT_BRACE:
      case TokenType.LEFT_BRACKET:
        this.depth += 1;
        if (this.depth > MAX_DEPTH) {
          throw new InputError(
            `at byte ${offset}: it is nested deeper than ${MAX_DEPTH}; allowed: at most ${MAX_DEPTH}`,
          );
        }
        this.nameComesNext =
          this.depth === this.top && token === TokenType.LEFT_BRACE;
        break;
      case TokenType.RIGHT_BRACE:
      case TokenType.RIGHT_BRACKET:
        this.depth -= 1;
        break;
      case TokenType.COMMA:
        if (this.depth === this.top) this.nameComesNext = true;
        break;
      case TokenType.STRING:
        if (!this.nameComesNext || this.depth !== this.top) break;
        this.nameComesNext = false;
        if (this.names.size < MAX_NAMES && String(value).length <= 100) {
          this.names.add(String(value));
        }
        break;
      default:
    }
  }

  private createParser(first: TokenType): TokenParser {
    const { paths, many, onValue } = this.options;
    const isList = many && first === TokenType.LEFT_BRACKET;
    this.isObject = first === TokenType.LEFT_BRACE;
    // Of a list where none may be, names are only for the answer.
    this.top = first === TokenType.LEFT_BRACKET ? 2 : 1;
    const start = isList ? '$.*' : '$';
    const parser = new TokenParser({
      paths: paths.map(path => (path === '' ? start : `${start}.${path}`)),
      keepStack: false,
      // Documents behind each other need nothing between them.
      separator: many && !isList ? '' : undefined,
    });
    parser.onValue = ({ value, key, stack }) => {
      const path = [...stack.slice(1).map(level => level.key), key].filter(
        part => part !== undefined,
      );
      if (many && !isList) path.unshift(this.documents);
      this.values = 0;
      try {
        onValue(path, value);
      } catch (error) {
        this.thrown = { error };
        throw error;
      }
    };
    return parser;
  }

  private guard(step: () => void): void {
    try {
      step();
    } catch (error) {
      if (this.thrown) throw this.thrown.error;
      if (error instanceof InputError) throw error;
      if (/mid-parsing|ended/.test(String(error))) throw this.truncated();
      throw new InputError(`it is no JSON from byte ${this.offset(error)} on`);
    }
  }

  /** The tokenizer says it in words; of other errors it's where reading began. */
  private offset(error: unknown): number {
    const [, position] = /absolute position "(\d+)"/.exec(String(error)) ?? [];
    return position === undefined ? this.bytes : Number(position);
  }

  private truncated(): InputError {
    return new InputError(`it ends too early, after ${this.bytes} bytes`);
  }
}

/** A part of a text keeps all of it in memory, unless it is copied. */
function copyOf(text: string): string {
  return Buffer.from(text.slice(0, MAX_TEXT), 'utf16le').toString('utf16le');
}
