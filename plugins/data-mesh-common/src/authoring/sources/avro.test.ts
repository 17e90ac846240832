import { short } from './__testUtils__/short';
import { readSchemaSource } from './readSchemaSource';
import { SchemaFormat } from './SchemaSource';

const read = (document: unknown, format?: SchemaFormat) =>
  readSchemaSource(JSON.stringify(document), format);

describe('Avro', () => {
  const record = {
    type: 'record',
    name: 'Order',
    namespace: 'com.example',
    doc: 'An order',
    fields: [
      { name: 'id', type: 'long', doc: 'Its number' },
      { name: 'note', type: ['null', 'string'], default: null },
      { name: 'day', type: { type: 'int', logicalType: 'date' } },
      { name: 'hour', type: { type: 'int', logicalType: 'time-millis' } },
      {
        name: 'at',
        type: ['null', { type: 'long', logicalType: 'timestamp-micros' }],
      },
      {
        name: 'price',
        type: {
          type: 'bytes',
          logicalType: 'decimal',
          precision: 10,
          scale: 2,
        },
      },
      { name: 'key', type: { type: 'string', logicalType: 'uuid' } },
      {
        name: 'state',
        type: { type: 'enum', name: 'State', symbols: ['NEW'] },
      },
      { name: 'before', type: ['null', 'State'] },
      { name: 'full', type: 'com.example.State' },
      { name: 'tags', type: { type: 'array', items: 'string' } },
      { name: 'props', type: { type: 'map', values: 'long' } },
      {
        name: 'address',
        type: {
          type: 'record',
          name: 'Address',
          fields: [{ name: 'street', type: 'string' }],
        },
      },
      { name: 'others', type: { type: 'array', items: 'Address' } },
      { name: 'parent', type: ['null', 'Order'] },
      { name: 'both', type: ['string', 'long'] },
      { name: 'gone', type: 'com.example.Gone' },
    ],
  };

  it('gives the fields of a record', async () => {
    const { format, schemas, notes } = await read(record);
    expect(format).toBe('avro');
    expect(schemas[0]).toMatchObject({
      name: 'Order',
      description: 'An order',
    });
    expect(schemas[0].fields.map(short)).toEqual([
      'id integer [long] required "Its number"',
      'note string [string]',
      'day date [date] required',
      'hour time [time-millis] required',
      'at timestamp [timestamp-micros]',
      'price number [decimal(10,2)] required',
      'key string [uuid] required',
      'state string [enum] required',
      'before string [enum]',
      'full string [enum] required',
      'tags array [array] required',
      'props object [map] required',
      'address object [record] required',
      'others array [array] required',
      'parent object [record]',
      'both string required',
      'gone string required',
    ]);
    expect(notes).toEqual([
      'Order.both: several types (string, integer); string is assumed.',
      'Order.gone: type "com.example.Gone" is not in the text; string is assumed.',
      'Order: address, others, parent have fields of their own; they are left out, as a contract has one level here.',
    ]);
  });

  it('may have a scale that is no number', async () => {
    const scale = { toString: 'x', valueOf: 'x' };
    const type = { type: 'bytes', logicalType: 'decimal', precision: 9, scale };
    const { schemas } = await read({
      ...record,
      fields: [{ name: 'price', type }],
    });
    expect(schemas[0].fields.map(short)).toEqual([
      'price integer [decimal(9,0)] required',
    ]);
  });

  it('may be a list of records or a protocol', async () => {
    const other = { type: 'record', name: 'b.Other', fields: [] };
    const list = await read([record, other]);
    const protocol = await read({ protocol: 'P', types: [record, other] });
    for (const { schemas } of [list, protocol]) {
      expect(schemas.map(({ name }) => name)).toEqual(['Order', 'Other']);
    }
  });

  it.each([
    [
      { type: 'enum', name: 'A' },
      'The JSON is no Avro record: type is "enum"; allowed: an object with type record',
    ],
    [
      { type: 'record', name: 'A', fields: [{ type: 'int' }] },
      'A.fields[0].name is missing; allowed: a name for every field',
    ],
  ])('is refused (%#)', async (document, message) => {
    await expect(read(document, 'avro')).rejects.toThrow(message);
  });
});
