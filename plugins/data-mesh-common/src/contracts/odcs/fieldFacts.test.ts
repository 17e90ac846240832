import { countDescribed, highestSensitivity, schemaFields } from './fieldFacts';

const fieldsOf = (...properties: object[]) =>
  schemaFields([{ name: 'rows', properties }])[0].fields;
const described = (...descriptions: (string | undefined)[]) =>
  countDescribed(
    fieldsOf(
      ...descriptions.map((description, i) => ({
        name: `field-${i}`,
        description,
      })),
    ),
  );

describe('fields', () => {
  it('have the rules of their items and of the values of a map', () => {
    const [field] = fieldsOf({
      name: 'codes',
      quality: [{ metric: 'nullValues' }],
      items: {
        quality: [{ metric: 'invalidValues' }],
        items: { quality: [{ metric: 'rowCount' }] },
      },
      map: { value: { quality: [{ metric: 'missingValues' }] } },
    });
    expect(field.quality.map(({ metric }) => metric)).toEqual([
      'nullValues',
      'invalidValues',
      'rowCount',
      'missingValues',
    ]);
  });

  it('below a field, in items and in values of a map count as well', () => {
    const [schema] = schemaFields([
      {
        name: 'rows',
        properties: [
          {
            name: 'address',
            logicalType: 'object',
            properties: [{ name: 'street', logicalType: 'string' }],
          },
          {
            name: 'positions',
            logicalType: 'array',
            items: {
              logicalType: 'object',
              properties: [
                { name: 'article', primaryKey: true },
                {
                  name: 'discounts',
                  items: { items: { properties: [{ name: 'rate' }] } },
                },
              ],
            },
          },
          {
            name: 'names',
            logicalType: 'map',
            map: { value: { properties: [{ name: 'text' }] } },
          },
        ],
      },
    ]);
    expect(schema.facts).toMatchObject({
      fields: 8,
      typedFields: 4,
      hasKey: true,
    });
  });

  it('are read to a depth, not for ever', () => {
    const deep = (levels: number): object =>
      levels === 0
        ? { name: 'end' }
        : { name: `level-${levels}`, properties: [deep(levels - 1)] };
    expect(fieldsOf(deep(50)).length).toBeLessThan(30);
  });

  it('that are no objects do not count', () => {
    const [schema] = schemaFields([
      { name: 'rows', properties: ['id', null, 3, { name: 'a' }] },
      'rows',
    ]);
    expect(schema.facts.fields).toBe(1);
    expect(schemaFields('rows')).toEqual([]);
    expect(schemaFields(undefined)).toEqual([]);
  });
});

describe('descriptions', () => {
  it.each([
    [2, ['Number of the order.', 'Day on which it came.']],
    [1, ['Number of the order.', undefined, '', 'TODO', 'order number']],
    [1, ['The value of it.', 'the value of it. ', 'THE VALUE OF IT.']],
    [0, []],
  ])('%s count of %j', (count, all) => {
    expect(described(...all)).toBe(count);
  });

  it('that are repeated count once, so that taking one away wins nothing', () => {
    const twice = described('The value of it.', 'The value of it.');
    expect(twice).toBe(1);
    expect(described('The value of it.', undefined)).toBe(twice);
  });
});

describe('a key', () => {
  const facts = (schema: object) =>
    schemaFields([{ name: 'rows', ...schema }])[0].facts;
  const properties = (more: object) => ({
    properties: [{ name: 'id', ...more }],
  });

  it.each([
    ['a primary key', properties({ primaryKey: true }), true],
    ['a unique field', properties({ unique: true }), true],
    [
      'a rule against duplicates',
      { quality: [{ metric: 'duplicateValues', mustBe: 0 }] },
      true,
    ],
    [
      'a rule against duplicates as until v3.0',
      { quality: [{ rule: 'duplicateCount', mustBe: 0 }] },
      true,
    ],
    ['a required field', properties({ required: true }), false],
    ['a text in its place', properties({ primaryKey: 'yes' }), false],
  ])('%s', (_, schema, hasKey) => {
    expect(facts(schema).hasKey).toBe(hasKey);
  });

  it('may be missing for a reason', () => {
    expect(
      facts({
        customProperties: [
          { property: 'owner', value: 'x' },
          { property: 'noKeyReason', value: 'Events may come twice.' },
        ],
      }),
    ).toMatchObject({ hasKey: false, noKeyReason: 'Events may come twice.' });
  });
});

describe('classification', () => {
  it('is that of the strictest field', () => {
    const of = (...words: (string | undefined)[]) =>
      highestSensitivity(
        fieldsOf(
          ...words.map(classification => ({ name: 'a', classification })),
        ),
      );
    expect(of('public', 'restricted', 'internal')).toBe(3);
    expect(of('public', undefined)).toBe(0);
    expect(of(undefined, 'whatever')).toBe(-1);
    expect(of()).toBe(-1);
  });
});
