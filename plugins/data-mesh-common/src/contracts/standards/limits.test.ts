import { readOdcsContract } from '../odcs/view/readOdcsContract';
import { decodeText } from './decodeText';
import { MAX_CONTRACT_LENGTH } from './readText';
import { validateStandardDocument } from './validateStandardDocument';

const head = `apiVersion: v3.2.0
kind: DataContract
id: a
version: 1.0.0
`;
const many = (count: number, entry: (i: number) => string) =>
  Array.from({ length: count }, (_, i) => entry(i)).join('');
const bomb = many(10, i =>
  i === 0
    ? 'a0: &a0 [x]\n'
    : `a${i}: &a${i} [${Array(10)
        .fill(`*a${i - 1}`)
        .join(', ')}]\n`,
);

describe('a text that cannot be read', () => {
  it.each<[string, string, string, number | undefined]>([
    ['nothing', '', 'empty', undefined],
    ['only spaces', ' \n\t\n', 'empty', undefined],
    ['too much', 'x'.repeat(MAX_CONTRACT_LENGTH + 1), 'length', undefined],
    ['twenty megabytes', 'x'.repeat(20 * 1024 * 1024), 'length', undefined],
    ['a key that stands twice', `${head}id: b\n`, 'duplicate-key', 5],
    [
      'a key in a map twice',
      `${head}price:\n  a: 1\n  a: 2\n`,
      'duplicate-key',
      7,
    ],
    ['tabs', `${head}price:\n\tpriceUnit: a\n`, 'syntax', 6],
    ['an open bracket', `${head}tags: [a\n`, 'syntax', 6],
    ['a tag that runs code', `${head}name: !!js/function x\n`, 'syntax', 5],
    ['an anchor that is missing', `${head}name: *b\n`, 'syntax', 5],
    ['a zero byte', `${head}name: a\u0000b\n`, 'syntax', undefined],
    ['two documents', `${head}---\n${head}`, 'several-documents', 5],
    [
      'two documents after a mark',
      `---\n${head}---\n${head}`,
      'several-documents',
      6,
    ],
    ['a list', '- a\n- b\n', 'no-object', 1],
    ['a word', 'contract', 'no-object', 1],
    ['aliases that explode', head + bomb, 'size', undefined],
    [
      'a document that contains itself',
      `${head}schema: &s [*s]\n`,
      'size',
      undefined,
    ],
    ['deep nesting', `${head}schema: ${'['.repeat(5_000)}`, 'depth', 5],
    ['very deep nesting', '{"a":'.repeat(100_000), 'depth', 1],
  ])('%s: says why and where', (_, text, rule, line) => {
    const { standard, document, findings, valid } =
      validateStandardDocument(text);
    expect({ standard, document, valid }).toEqual({ valid: false });
    expect(findings).toMatchObject([
      { rule, severity: 'error', path: '', ...(line && { line }) },
    ]);
    expect(findings[0].message.length).toBeLessThan(400);
    expect(readOdcsContract(text)).toMatchObject({ ok: false });
  });

  it('is nested too deep: says what is allowed', () => {
    const nested = (levels: number) =>
      validateStandardDocument(
        `${head}x:\n${many(levels - 1, i => `${' '.repeat(i + 1)}a:\n`)}`,
      ).findings[0];
    expect(nested(98).rule).toBe('unknown-property');
    expect(nested(101)).toMatchObject({
      rule: 'depth',
      allowed: expect.stringContaining('less than 100 levels'),
    });
  });

  it('is no string: says so', () => {
    expect(
      validateStandardDocument({ kind: 'DataContract' } as unknown as string),
    ).toMatchObject({ valid: false, findings: [{ rule: 'empty' }] });
  });
});

describe('a text that is unusual', () => {
  it('may begin with a mark of its order of bytes', () => {
    expect(validateStandardDocument(`\uFEFF${head}`)).toMatchObject({
      valid: true,
      findings: [],
    });
  });

  it('may be JSON, on one line, and tells columns', () => {
    const text = JSON.stringify({
      ...{ apiVersion: 'v3.1.0', kind: 'DataContract', id: 'a' },
      ...{ version: '1.0.0', status: 'x', more: 1 },
    });
    expect(validateStandardDocument(text).findings).toMatchObject([
      { path: 'more', line: 1, column: text.indexOf('"more"') + 1 },
    ]);
  });

  it('has lost characters: warns where', () => {
    expect(validateStandardDocument(`${head}name: caf\uFFFD\n`)).toMatchObject({
      valid: true,
      findings: [{ rule: 'encoding', line: 5, column: 10 }],
    });
  });

  it.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])(
    'has a field %s: it is unknown as any other',
    name => {
      const { valid, findings } = validateStandardDocument(
        `${head}${name}: { polluted: true }\n`,
      );
      expect(valid).toBe(false);
      expect(findings).toMatchObject([
        { path: name, rule: 'unknown-property', line: 5 },
      ]);
      expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    },
  );

  it('says the same by an alias', () => {
    const text = `${head}schema:
  - { name: a, tags: &tags [x] }
  - { name: b, tags: *tags, customProperties: [&c { property: d, value: 1, e: 2 }, *c] }
`;
    expect(validateStandardDocument(text).findings).toMatchObject([
      { path: 'schema[1].customProperties[0].e', line: 7 },
      { path: 'schema[1].customProperties[1].e', line: 7 },
    ]);
  });
});

describe('a large text', () => {
  const property = (more: string) => `{name: f, logicalType: string${more}},`;
  const schema = (properties: string) =>
    `${head}schema: [{name: a, properties: [${properties}]}]\n`;

  it.each<[string, string]>([
    [
      'fields',
      schema(
        many(8_000, i => `{name: f${i}, logicalType: string, required: true},`),
      ),
    ],
    ['fields of one name', schema(many(20_000, () => property('')))],
    ['unknown fields', head + many(20_000, i => `x${i}: 1\n`)],
    [
      'bad rules',
      `${head}schema: [{name: a, quality: [${many(
        60_000,
        () => '{type: sql},',
      )}]}]`,
    ],
    ['servers without anything', `${head}servers: [${'{},'.repeat(200_000)}]`],
    [
      'values in an enumeration',
      schema(property(`, enum: [${many(50_000, i => `{value: ${i}},`)}]`)),
    ],
    [
      'steps in a reference',
      schema(property(`, relationships: [{to: "${'a/b/'.repeat(200_000)}!"}]`)),
    ],
    [
      'names in a reference',
      schema(property(`, relationships: [{to: "${'a.'.repeat(400_000)}!"}]`)),
    ],
    [
      'digits in a time',
      `${head}contractCreatedTs: "2026-01-01T00:00:00.${'1'.repeat(900_000)}"`,
    ],
    ['documents', `${head}---\n`.repeat(9_000)],
  ])('of many %s takes no time', (_, text) => {
    expect(text.length).toBeLessThan(MAX_CONTRACT_LENGTH);
    const before = process.cpuUsage();
    const { findings } = validateStandardDocument(text);
    readOdcsContract(text);
    // In microseconds; it is a tenth of this.
    expect(process.cpuUsage(before).user).toBeLessThan(5_000_000);
    expect(findings.length).toBeLessThanOrEqual(101);
  });
});

describe('bytes', () => {
  const bytesOf = (text: string) => new TextEncoder().encode(text);

  it('of UTF-8 are validated as their text', () => {
    expect(
      validateStandardDocument(bytesOf(`\uFEFF${head}name: café\n`)),
    ).toMatchObject({
      valid: true,
      document: { name: 'café' },
    });
  });

  it.each([
    ['of Latin-1', Uint8Array.of(0x6e, 0xe9, 0x0a), 'not written in UTF-8'],
    ['of UTF-16', Uint8Array.of(0xff, 0xfe, 0x61, 0x00), 'UTF-16'],
    ['that are too many', new Uint8Array(20 * 1024 * 1024), '20971520 bytes'],
  ])('%s are refused', (_, bytes, why) => {
    expect(decodeText(bytes)).toMatchObject({
      ok: false,
      finding: { message: expect.stringContaining(why), rule: 'encoding' },
    });
    expect(validateStandardDocument(bytes)).toMatchObject({ valid: false });
  });
});
