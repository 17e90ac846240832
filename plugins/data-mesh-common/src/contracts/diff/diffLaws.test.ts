import fc from 'fast-check';
import { compare, Document } from './__testUtils__/contracts';
import { describeDiff } from './describeDiff';

const name = fc.constantFrom('a', 'b', 'c', '', '__proto__', 'constructor');
const some = fc.constantFrom(true, false, null, 0, 1, 'x', 'string', 'number');

/** Documents with the keys of contracts and anything below them. */
const key = fc.constantFrom(
  ...['schema', 'properties', 'name', 'id', 'items', 'map', 'value', 'quality'],
  ...['tags', 'enum', 'team', 'servers', 'server', 'roles', 'role', 'unit'],
  ...['slaProperties', 'property', 'mustBe', 'mustBeBetween', 'metric', 'from'],
  ...['logicalType', 'physicalType', 'logicalTypeOptions', 'required', 'other'],
  ...['primaryKey', 'description', 'customProperties', 'relationships', 'to'],
);
const { anything } = fc.letrec(tie => ({
  anything: fc.oneof(
    { maxDepth: 6, withCrossShrink: true },
    some,
    fc.array(tie('anything'), { maxLength: 4 }),
    fc.dictionary(key, tie('anything'), { maxKeys: 5 }),
  ),
}));
const strange = fc.dictionary(key, anything, { maxKeys: 6 });

const field = fc.record(
  {
    name,
    id: name,
    logicalType: fc.constantFrom('string', 'number', 'integer'),
    physicalType: fc.constantFrom('varchar(9)', 'varchar(20)', 'text'),
    required: fc.boolean(),
    primaryKey: fc.boolean(),
    tags: fc.array(name, { maxLength: 3 }),
    quality: fc.array(fc.record({ name, metric: name, mustBe: fc.nat(2) }), {
      maxLength: 2,
    }),
  },
  { requiredKeys: [] },
);
const contract = fc.record({
  version: fc.constantFrom('0.1.0', '1.0.0', '1.1', 'v2', 'next'),
  schema: fc.array(
    fc.record({ name, properties: fc.array(field, { maxLength: 5 }) }),
    { maxLength: 3 },
  ),
  slaProperties: fc.array(
    fc.record({
      property: fc.constantFrom('latency', 'retention'),
      value: fc.nat(3),
    }),
    { maxLength: 3 },
  ),
}) as fc.Arbitrary<Document>;
const document = fc.oneof(contract, strange) as fc.Arbitrary<Document>;

/** Lists whose order means nothing, by the docs. */
const sets = new Set(
  `schema properties servers roles slaProperties quality relationships enum
   required tags customProperties team`.split(/\s+/),
);

/** The same text for documents that say the same. */
function normal(value: unknown, at = ''): string {
  if (Array.isArray(value)) {
    const parts = value.map(part => normal(part));
    return `[${sets.has(at) ? parts.sort() : parts}]`;
  }
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const parts = Object.entries(value).map(
    ([part, below]) => `${JSON.stringify(part)}:${normal(below, part)}`,
  );
  return `{${parts.sort()}}`;
}

/** The same document with its keys, and the lists that are sets, turned round. */
function turned(value: unknown, at = ''): unknown {
  if (Array.isArray(value)) {
    const parts = value.map(part => turned(part));
    return sets.has(at) ? parts.reverse() : parts;
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([part, below]) => [part, turned(below, part)]),
  );
}

const copy = <T>(value: T): T => structuredClone(value);
const runs = { numRuns: 400 };

describe('laws of the comparison', () => {
  it('there is no change within one document, however it is ordered', () => {
    fc.assert(
      fc.property(document, one => {
        expect(compare(one, copy(one)).changes).toEqual([]);
        expect(compare(one, turned(one)).changes).toEqual([]);
      }),
      runs,
    );
  });

  it('there is a change exactly when the documents say something else', () => {
    fc.assert(
      fc.property(document, document, (a, b) => {
        const [before, after] = [{ ...a }, { ...b }];
        delete before.version;
        delete after.version;
        expect(compare(a, b).weight === 'none').toBe(
          normal(before) === normal(after),
        );
      }),
      runs,
    );
  });

  it('one value that becomes another one is never silent', () => {
    fc.assert(
      fc.property(contract, fc.nat(), some, (one, index, value) => {
        const other = copy(one);
        const places: [Document, string][] = [];
        const walk = (part: unknown): void => {
          if (typeof part !== 'object' || part === null) return;
          for (const [at, below] of Object.entries(part)) {
            if (part !== other || at !== 'version') {
              places.push([part as Document, at]);
            }
            walk(below);
          }
        };
        walk(other);
        const [owner, at] = places[index % places.length];
        owner[at] = value;
        delete (one as Document).version;
        delete other.version;
        expect(compare(one, other).weight === 'none').toBe(
          normal(one) === normal(other),
        );
      }),
      runs,
    );
  });

  it('order changes nothing in what is found', () => {
    fc.assert(
      fc.property(contract, contract, (a, b) => {
        const plain = compare(a, b);
        const keysTurned = Object.fromEntries(Object.entries(b).reverse());
        expect(compare(a, keysTurned).changes).toEqual(plain.changes);
      }),
      runs,
    );
  });

  it('the whole weighs as much as its heaviest change, which comes first', () => {
    fc.assert(
      fc.property(document, document, (a, b) => {
        const { changes, weight, counts } = compare(a, b);
        expect(weight).toBe(changes[0]?.weight ?? 'none');
        const order = ['major', 'minor', 'patch'] as const;
        const ranks = changes.map(change => order.indexOf(change.weight));
        expect(ranks).toEqual([...ranks].sort());
        expect(counts.major + counts.minor + counts.patch).toBe(changes.length);
      }),
      runs,
    );
  });

  it('what is added one way is removed the other way', () => {
    fc.assert(
      fc.property(contract, contract, (a, b) => {
        // What was renamed is called by its old name, which the other way is the new.
        const renamed = compare(a, b).changes.some(
          ({ kind }) => kind === 'schema-renamed',
        );
        fc.pre(!renamed);
        const of = (before: Document, after: Document, end: string) =>
          compare(before, after)
            .changes.filter(({ kind }) => kind === end)
            .map(({ place }) => place)
            .sort();
        for (const what of ['field', 'schema', 'sla']) {
          expect(of(a, b, `${what}-added`)).toEqual(
            of(b, a, `${what}-removed`),
          );
        }
      }),
      runs,
    );
  });

  it('a suggested version admits the changes', () => {
    fc.assert(
      fc.property(contract, contract, (a, b) => {
        const { suggestedVersion, from, weight } = compare(a, b);
        expect(suggestedVersion === undefined).toBe(
          weight === 'none' || from.version === 'next',
        );
        fc.pre(suggestedVersion !== undefined);
        const published = compare(a, { ...b, version: suggestedVersion });
        expect(published.breakingWithoutMajor).toBe(false);
        expect(['major', 'minor', 'patch']).toContain(published.versionStep);
      }),
      runs,
    );
  });

  it('whatever is compared, it does not throw', () => {
    const any = fc.anything({ withBigInt: true, withMap: true });
    fc.assert(
      fc.property(fc.oneof(any, strange), fc.oneof(any, strange), (a, b) => {
        const diff = compare(a, b);
        expect(describeDiff(diff, { format: 'markdown' })).toMatch(/^## /);
      }),
      runs,
    );
  });
});
