import { odcsProblems } from './odcsProblems';

const contract = (more: object = {}) => ({
  apiVersion: 'v3.1.0',
  kind: 'DataContract',
  id: 'orders',
  version: '1.0.0',
  status: 'active',
  ...more,
});
const field = (more: object) =>
  contract({
    schema: [{ name: 'rows', properties: [{ name: 'id', ...more }] }],
  });

it.each(['v3.0.2', 'v3.1.0', 'v3.2.0', '3.1.0', 'v3.9.1', 'v3.2.0-draft'])(
  'apiVersion %s is taken',
  apiVersion => {
    expect(odcsProblems(contract({ apiVersion }))).toEqual([]);
  },
);

it.each([
  [
    'an older standard',
    contract({ apiVersion: 'v2.2.2' }),
    'apiVersion "v2.2.2" is not supported; allowed: v3.x',
  ],
  ['no id', contract({ id: undefined }), 'id is missing'],
  ['no status', contract({ status: '' }), 'status is missing'],
  [
    'a field without a name in items of a list',
    field({ items: { properties: [{ logicalType: 'string' }] } }),
    'schema[0].properties[0].items.properties[0].name is missing',
  ],
  [
    'a type of another tool',
    field({ logicalType: 'float' }),
    'schema[0].properties[0].logicalType "float" is unknown; allowed: string, date,',
  ],
  [
    'two operators',
    field({ quality: [{ metric: 'rowCount', mustBe: 1, mustBeLessThan: 2 }] }),
    'schema[0].properties[0].quality[0] has mustBe and mustBeLessThan; allowed: one of them',
  ],
  [
    'SQL without a query',
    field({ quality: [{ type: 'sql' }] }),
    'schema[0].properties[0].quality[0].query is missing; a rule of type sql needs one',
  ],
  [
    'an unknown dimension',
    field({ quality: [{ metric: 'rowCount', dimension: 'beauty' }] }),
    'schema[0].properties[0].quality[0].dimension "beauty" is none of the seven dimensions',
  ],
  [
    'a server without a type',
    contract({ servers: [{ server: 'a' }] }),
    'servers[0].type is missing',
  ],
  [
    'a promise without a value',
    contract({ slaProperties: [{ property: 'latency' }] }),
    'slaProperties[0].value is missing',
  ],
])('%s is told with its place', (_, document, problem) => {
  expect(odcsProblems(document)).toEqual([expect.stringContaining(problem)]);
});

it('what contains itself is told without being written out', () => {
  const loop: Record<string, unknown> = {};
  loop.loop = loop;
  const [problem] = odcsProblems(field({ logicalType: loop }));
  expect(problem).toContain('logicalType an object is unknown');
});

it('at most 20 problems are told', () => {
  const properties = Array.from({ length: 50 }, () => ({}));
  expect(
    odcsProblems(contract({ schema: [{ name: 'rows', properties }] })),
  ).toHaveLength(20);
});
