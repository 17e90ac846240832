import fc from 'fast-check';
import { CORE_SCHEMA, load as loadYaml } from 'js-yaml';
import { parse, stringify } from 'yaml';
import { validateStandardDocument } from '../standards/validateStandardDocument';
import { hasExamples, removeExamples } from './removeExamples';

const load = (text: string) => loadYaml(text, { schema: CORE_SCHEMA });
const head = { apiVersion: 'v3.1.0', kind: 'DataContract', version: '1.0.0' };
const closed = { name: 'email', classification: 'restricted' };
const jane = ['Jane'];
const inTable = (field: object) => ({
  schema: [{ name: 't', properties: [field] }],
});

let deep: object = { ...closed, examples: jane };
for (let i = 0; i < 40; i += 1) deep = { items: deep };

describe.each(['sensitive', 'strip'] as const)('with %s', policy => {
  it.each<[string, object]>([
    ['a map of tables', { schema: { t: { properties: [deep] } } }],
    [
      'a map of fields',
      inTable({ properties: { email: { ...closed, examples: jane } } }),
    ],
    ['a list of items', inTable({ ...closed, items: [{ examples: jane }] })],
    ['items in items', inTable(deep)],
    ['another name of the list', inTable({ ...closed, example: 'Jane' })],
    ['a misspelled key', inTable({ ...closed, 'Sample Values': jane })],
    [
      'a default',
      inTable({ ...closed, logicalTypeOptions: { default: 'Jane' } }),
    ],
    [
      'options',
      inTable({
        ...closed,
        logicalTypeOptions: { examples: jane, enum: jane },
      }),
    ],
    ['a table', { schema: [{ ...closed, examples: jane, enum: jane }] }],
    [
      'a table of a closed field',
      { schema: [{ examples: ['Jane'], properties: [closed] }] },
    ],
    [
      'a list of a closed item',
      inTable({ examples: [jane], items: { classification: 'PII' } }),
    ],
    [
      'a rule',
      inTable({
        ...closed,
        quality: [
          { metric: 'invalidValues', arguments: { validValues: jane } },
        ],
      }),
    ],
    [
      'a custom property',
      inTable({
        ...closed,
        customProperties: [
          { property: 'examples', value: jane },
          { property: 'enum', value: jane },
        ],
      }),
    ],
    [
      'another version of the standard',
      { dataset: [{ columns: [{ ...closed, sampleValues: jane }] }] },
    ],
  ])('removes values of %s', (_, document) => {
    const json = JSON.stringify({ ...head, ...document });
    const { definition, removed } = removeExamples(json, policy);
    expect(definition).not.toContain('Jane');
    expect(removed).not.toBe('');
    expect(removeExamples(definition, policy).removed).toBe('');
    expect(hasExamples(json)).toBe(true);
    expect(hasExamples(definition)).toBe(false);
  });

  it.each([
    '{"schema":[{"classification":"PII","ex\\u0061mples":["Jane"]}]}',
    'schema:\n  - classification: PII\n    "\\x65xamples": [Jane]\n',
    'schema:\n  - classification: PII\n    ? examples\n    : [Jane]\n',
    'schema: [{classification: PII, examples: [Jane]\n}]\n',
  ])('reads keys as a parser does: %j', text => {
    expect(removeExamples(text, policy).definition).not.toContain('Jane');
  });

  it.each([
    ['customProperties: [{property: a, value: &x [Jane]}]', '*x'],
    ['customProperties: [{property: a, value: &x Jane}]', '[*x]'],
    ['customProperties: [{property: a, value: [&x {b: Jane}]}]', '[*x]'],
    ['more: {a: &y Jane, b: &x [*y]}', '*x'],
    ['{ more: {a: &x Jane}', '[*x]}], }'],
    // The other library refuses where the bracket ends.
    ['more: {a: &x Jane\n}', '[*x]'],
  ])('removes %j, where an example is defined', (defined, used) => {
    const isFlow = defined.startsWith('{');
    const text = isFlow
      ? `${defined}, schema: [{classification: PII, examples: ${used}`
      : `${defined}\nschema:\n  - {name: t, classification: PII, examples: ${used}}\n`;
    expect(parse(text.replace('\n}', '}')).schema[0].examples).toBeDefined();
    const { definition } = removeExamples(text, policy);
    expect(definition).not.toContain('Jane');
    expect(parse(definition).schema[0].classification).toBe('PII');
  });

  it('removes an example that is used elsewhere, and nothing like it', () => {
    const text = `# a list of people
schema:
  - name: t
    classification: PII
    examples: [&x Jane]
    description: *x
    businessName: Jane
`;
    const { definition } = removeExamples(text, policy);
    expect(definition).toBe(`# a list of people
schema:
  - name: t
    classification: PII
    businessName: Jane
`);
  });

  it('leaves a valid contract of a valid one', () => {
    const { definition } = removeExamples(
      JSON.stringify({
        ...head,
        ...{ id: 'a', status: 'active' },
        schema: [
          {
            name: 't',
            properties: [
              {
                ...closed,
                logicalType: 'string',
                quality: [
                  {
                    metric: 'invalidValues',
                    mustBe: 0,
                    arguments: { validValues: jane },
                  },
                ],
                customProperties: [{ property: 'examples', value: 'Jane' }],
              },
            ],
          },
        ],
      }),
      policy,
    );
    expect(definition).not.toContain('Jane');
    expect(validateStandardDocument(definition).findings).toEqual([]);
  });

  it('takes no time for many of them', () => {
    const text = JSON.stringify({
      classification: 'A'.repeat(300_000),
      customProperties: Array(3_000).fill({ property: 'examples', value: 'J' }),
      schema: Object.fromEntries(
        Array.from({ length: 3_000 }, (_, i) => [i, { examples: [i] }]),
      ),
    });
    const before = process.cpuUsage();
    removeExamples(text, policy);
    // Not JSON, so the text is cut.
    removeExamples(`${text} # end`, policy);
    // In microseconds.
    expect(process.cpuUsage(before).user).toBeLessThan(10_000_000);
  });

  it('leaves nothing behind below something closed, in JSON and in YAML', () => {
    const key = fc.constantFrom(
      ...['properties', 'items', 'map', 'x y', 'quality', 'arguments', '1'],
      ...['examples', 'Enum', 'validValues', 'tags', '__proto__', '<<'],
    );
    const { value } = fc.letrec(tie => ({
      value: fc.oneof(
        { depthSize: 'medium' },
        fc.constantFrom('a', 1, null),
        fc.array(tie('value'), { maxLength: 3 }),
        fc.dictionary(key, tie('value'), { maxKeys: 4 }),
      ),
    }));
    const keysOf = (held: unknown): string[] =>
      typeof held === 'object' && held !== null
        ? Object.entries(held).flatMap(([name, below]) => [
            ...(Array.isArray(held) ? [] : [name]),
            ...keysOf(below),
          ])
        : [];
    fc.assert(
      fc.property(value, schema => {
        const document = { classification: 'C3', schema };
        for (const text of [
          JSON.stringify(document),
          stringify(document),
          `${JSON.stringify(document)} # a comment`,
        ]) {
          const { definition } = removeExamples(text, policy);
          expect(keysOf(load(definition))).not.toEqual(
            expect.arrayContaining([
              expect.stringMatching(/^(examples|Enum|validValues)$/),
            ]),
          );
          expect(load(definition)).toHaveProperty('classification', 'C3');
        }
      }),
    );
  });
});
