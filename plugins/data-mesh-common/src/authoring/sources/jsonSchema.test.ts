import { short } from './__testUtils__/short';
import { readSchemaSource } from './readSchemaSource';

const read = (document: unknown) => readSchemaSource(JSON.stringify(document));

describe('JSON Schema', () => {
  it('gives the properties of an object', async () => {
    const { format, schemas, notes } = await read({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      $id: 'https://example.com/schemas/order.schema.json',
      description: 'An order',
      type: 'object',
      required: ['id', 'at', 'note', 'address'],
      properties: {
        id: { type: 'integer', description: 'Its number' },
        at: { type: 'string', format: 'date-time' },
        day: { type: 'string', format: 'date' },
        hour: { type: 'string', format: 'time' },
        mail: { type: 'string', format: 'email' },
        note: { type: ['string', 'null'] },
        price: { anyOf: [{ type: 'number' }, { type: 'null' }] },
        amount: { type: ['integer', 'number'] },
        state: { enum: ['new', 'done', null] },
        kind: { const: 1 },
        address: { $ref: '#/$defs/address', description: 'Where to' },
        lines: { type: 'array', items: { $ref: '#/$defs/address' } },
        tags: { type: 'array', items: { type: 'string' } },
        both: { oneOf: [{ type: 'string' }, { type: 'integer' }] },
        any: {},
        yes: true,
        far: { $ref: 'https://example.com/other.json' },
      },
      $defs: {
        address: {
          type: 'object',
          description: 'Any address',
          properties: { street: { type: 'string' } },
        },
      },
    });
    expect(format).toBe('json-schema');
    expect(schemas).toHaveLength(1);
    expect(schemas[0]).toMatchObject({
      name: 'order',
      description: 'An order',
    });
    expect(schemas[0].fields.map(short)).toEqual([
      'id integer [integer] required "Its number"',
      'at timestamp [string(date-time)] required',
      'day date [string(date)]',
      'hour time [string(time)]',
      'mail string [string(email)]',
      'note string [string]',
      'price number [number]',
      'amount number [number]',
      'state string [string]',
      'kind integer [integer]',
      'address object [object] required "Where to"',
      'lines array [array]',
      'tags array [array]',
      'both string',
      'any string',
      'yes string',
      'far string',
    ]);
    expect(notes).toEqual([
      'order.both: several types (string, integer); string is assumed.',
      'order.any: it has no type; string is assumed.',
      'order.yes: it has no type; string is assumed.',
      'order.far: it refers to "https://example.com/other.json", which is not in the text; string is assumed.',
      'order: address, lines have fields of their own; they are left out, as a contract has one level here.',
    ]);
  });

  it('gives a schema for each definition when it has no properties', async () => {
    const { schemas } = await read({
      definitions: {
        base: { properties: { id: { type: 'integer' } }, required: ['id'] },
        order: {
          allOf: [
            { $ref: '#/definitions/base' },
            { properties: { name: { type: 'string' } } },
          ],
        },
        state: { enum: ['a'] },
      },
    });
    expect(
      schemas.map(({ name, fields }) => [name, fields.map(short)]),
    ).toEqual([
      ['base', ['id integer [integer] required']],
      ['order', ['id integer [integer] required', 'name string [string]']],
    ]);
  });

  it('follows a reference at the top and the items of a list', async () => {
    const $defs = { a: { title: 'A', properties: { id: { type: 'string' } } } };
    const byRef = await read({ $ref: '#/$defs/a', $defs });
    const byItems = await read({ items: { $ref: '#/$defs/a' }, $defs });
    for (const { schemas } of [byRef, byItems]) {
      expect(schemas[0].fields.map(short)).toEqual(['id string [string]']);
    }
  });

  it('stops at loops', async () => {
    const choice = { anyOf: Array(9).fill({ $ref: '#/$defs/a' }) };
    const { schemas } = await read({
      properties: {
        self: { $ref: '#/properties/self' },
        whole: { $ref: '#' },
        many: { $ref: '#/$defs/a' },
      },
      allOf: [{ $ref: '#' }, { $ref: '#' }],
      $defs: { a: choice },
    });
    expect(schemas[0].fields.map(({ logicalType }) => logicalType)).toEqual([
      'string',
      'object',
      'string',
    ]);
  });

  it.each([
    [{ $schema: 'x', type: 'object' }, 'The JSON Schema has no properties'],
    [[], 'The JSON is of no known format; allowed: JSON Schema'],
    [
      {
        title: 'orders',
        properties: Object.fromEntries(
          Array.from({ length: 2000 }, (_, i) => [`c${i}`, {}]),
        ),
      },
      'orders has 2,000 properties; allowed: at most 1,000',
    ],
    [{ properties: { ' ': {} } }, 'The schema has a column without a name'],
  ])('is refused (%#)', async (document, message) => {
    await expect(read(document)).rejects.toThrow(message);
  });
});
