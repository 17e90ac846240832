import fc from 'fast-check';
import { InputError } from '@backstage/errors';
import { ParsedSignals } from '../ParsedSignals';
import { parseSignals } from '../reading/readSignals';
import { builtInSignalFormats } from './builtInSignalFormats';
import { sampleDocuments, sampleFiles } from './__testUtils__/sampleDocuments';

const OUTCOMES = ['pass', 'warn', 'fail', 'error', 'skip'];
const SEVERITIES = ['error', 'warning', 'info'];
const ISO = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;
/** Four properties of so many make 10,000 documents for each format. */
const RUNS = 2500;

jest.setTimeout(240_000);

const isText = (text: string | undefined, max: number) =>
  text === undefined ||
  (text.length > 0 && text.length <= max && !/\p{Cc}|\p{Cs}/u.test(text));

/** What is wrong with signals that the backend would store. */
function problemsOf({ runs, notes }: ParsedSignals): string[] {
  const problems: string[] = [];
  const check = (isRight: boolean, what: unknown) => {
    if (!isRight) problems.push(JSON.stringify(what));
  };
  check(notes.length <= 20 && notes.every(note => isText(note, 300)), notes);
  for (const { runId, source, url, results, metrics, lineage } of runs) {
    check(isText(runId, 200) && isText(source, 100), [runId, source]);
    check(url === undefined || /^https?:/.test(url), url);
    for (const one of results) {
      check(isText(one.rule, 300) && isText(one.field, 300), one);
      check(isText(one.message, 300) && isText(one.contractRule, 300), one);
      check(OUTCOMES.includes(one.outcome), one);
      check(SEVERITIES.includes(one.severity), one);
      check(one.value === undefined || Number.isFinite(one.value), one);
      check(ISO.test(one.at), one);
      const { contract, ...texts } = one.subject;
      check(
        Object.values(texts).every(text => isText(text, 500)),
        one,
      );
      check(
        !contract ||
          (isText(contract.id, 500) && isText(contract.version, 100)),
        one,
      );
    }
    for (const one of metrics) {
      check(isText(one.name, 100) && isText(one.unit, 50), one);
      check(Number.isFinite(one.value) && ISO.test(one.at), one);
    }
    for (const one of lineage) {
      check(isText(one.job, 300) && ISO.test(one.at), one);
    }
  }
  return problems;
}

const hostile = fc.oneof(
  fc.jsonValue(),
  fc.constantFrom<unknown>(
    null,
    true,
    false,
    0,
    -1,
    1e308,
    -0.5,
    '',
    ' ',
    [],
    {},
    [[]],
    [null],
    [1],
    '\u0000',
    '\ud800',
    'x'.repeat(1200),
    'toString',
    '__proto__',
    '2026-02-30T00:00:00Z',
    'pass',
    'fail',
    '1999-01-01T00:00:00Z',
    { a: null },
    { toString: false, length: -1 },
    { results: {} },
    [{}],
  ),
);

type Place = { holder: Record<string, unknown>; key: string };

function placesOf(value: unknown, found: Place[] = []): Place[] {
  if (typeof value !== 'object' || value === null) return found;
  const holder = value as Record<string, unknown>;
  for (const key of Object.keys(holder)) {
    found.push({ holder, key });
    placesOf(holder[key], found);
  }
  return found;
}

/** Changes, removes or renames something somewhere in a copy. */
function mutated(document: unknown, where: number, what: unknown, how: number) {
  const copy = structuredClone({ document });
  const places = placesOf(copy);
  const { holder, key } = places[where % places.length];
  // Lists have no names; `length` is one that cannot be given to anything.
  const isNamed = !Array.isArray(holder) && typeof what === 'string';
  if (how === 0) delete holder[key];
  else if (how === 1 && isNamed) holder[what] = holder[key];
  else holder[key] = what;
  return copy.document;
}

describe.each(
  builtInSignalFormats.map(format => [format.name, format] as const),
)('hostile documents as %s', (name, format) => {
  const documents = sampleDocuments[name];
  const files = Object.keys(documents);
  const receivedAt = new Date('2026-08-03T00:00:00Z');

  /** What is wrong with the signals, or with the error; another one is thrown. */
  function wrongWith(sent: Record<string, string | Uint8Array>): string[] {
    try {
      return problemsOf(parseSignals(format, sent, { receivedAt }));
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      return error.message.length > 600 ? [error.message] : [];
    }
  }

  it('takes the sample as it is', () => {
    expect(problemsOf(parseSignals(format, sampleFiles(name)))).toEqual([]);
  });

  it('reads or refuses any JSON', () => {
    fc.assert(
      fc.property(fc.constantFrom(...files), hostile, (file, value) => {
        expect(wrongWith({ [file]: JSON.stringify(value) })).toEqual([]);
      }),
      { numRuns: RUNS },
    );
  });

  it.each([1, 3])('reads or refuses a document with %s changes', changes => {
    const change = fc.tuple(fc.nat(100_000), hostile, fc.nat(3));
    fc.assert(
      fc.property(
        fc.constantFrom(...files),
        fc.array(change, { minLength: changes, maxLength: changes }),
        (file, all) => {
          const changed = all.reduce<unknown>(
            (document, [where, what, how]) =>
              mutated(document, where, what, how),
            documents[file],
          );
          expect(
            wrongWith({
              ...sampleFiles(name),
              [file]: JSON.stringify(changed) ?? 'null',
            }),
          ).toEqual([]);
        },
      ),
      { numRuns: RUNS },
    );
  });

  it('reads or refuses bytes that are cut off, changed or repeated', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...files),
        fc.nat(),
        fc.nat(255),
        fc.nat(3),
        (file, where, byte, how) => {
          const bytes = Buffer.from(sampleFiles(name)[file]);
          const at = where % bytes.length;
          if (how === 0) bytes[at] = byte;
          const cut = how === 1 ? bytes.subarray(0, at) : bytes;
          const twice =
            how === 2 ? Buffer.concat([bytes.subarray(0, at), bytes]) : cut;
          expect(wrongWith({ [file]: twice })).toEqual([]);
        },
      ),
      { numRuns: RUNS },
    );
  });

  it('refuses any depth', () => {
    for (const open of ['[', '{"a":', '[{"results":']) {
      expect(wrongWith({ [files[0]]: open.repeat(100_000) })).toEqual([]);
    }
  });
});
