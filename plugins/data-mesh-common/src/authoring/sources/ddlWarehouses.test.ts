import { scripts } from './__testUtils__/ddlScripts';
import { short } from './__testUtils__/short';
import { readSchemaSource } from './readSchemaSource';

const read = (text: string) => readSchemaSource(text, 'ddl');

it.each(scripts)('%s', async (_, script, name, fields) => {
  const { format, schemas } = await read(script);
  expect(format).toBe('ddl');
  expect(schemas.map(schema => schema.name)).toEqual([name]);
  expect(schemas[0].fields.map(short)).toEqual(fields);
});

it.each([
  [0, 'All orders'],
  [2, 'Orders of the shop'],
  [3, 'Orders'],
  [4, 'Orders'],
  [7, 'Orders'],
  [11, 'Orders'],
])('the description of the table is read (%i)', async (i, description) => {
  const { schemas } = await read(scripts[i][1]);
  expect(schemas[0].description).toBe(description);
});

it.each(scripts.map(([name, script]) => [name, script]))(
  '%s is told from other formats',
  async (_, script) => {
    expect((await readSchemaSource(script)).format).toBe('ddl');
  },
);
