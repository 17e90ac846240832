import { ContractField } from '../ContractField';
import { leastForm, wholeForm } from './__testUtils__/forms';
import { odcsDocument } from './odcsDocument';

/** The parts of a document that these tests look at. */
interface Odcs {
  schema: {
    name: string;
    properties: (ContractField & {
      primaryKeyPosition?: number;
      quality?: { id: string }[];
    })[];
    quality: { id: string; arguments?: object }[];
    customProperties?: object[];
  }[];
  team?: object;
  domain?: string;
}

const contract = (
  form: Parameters<typeof odcsDocument>[0],
  portType: Parameters<typeof odcsDocument>[1] = 'table',
) => odcsDocument(form, portType) as unknown as Odcs;

const withFields = (...fields: ContractField[]) =>
  contract({ ...leastForm, fields }).schema[0];

const text = (name: string, more: Partial<ContractField> = {}) => ({
  name,
  logicalType: 'string' as const,
  ...more,
});

describe('rules', () => {
  const idsOf = ({ properties, quality }: Odcs['schema'][number]) => [
    ...quality.map(({ id }) => id),
    ...properties.flatMap(({ quality: rules = [] }) =>
      rules.map(({ id }) => id),
    ),
  ];

  it('follow from what a field promises', () => {
    expect(
      idsOf(
        withFields(
          text('id', { primaryKey: true }),
          text('email', { required: true, unique: true }),
          text('note'),
        ),
      ),
    ).toEqual([
      'has_rows',
      'id_not_null',
      'id_unique',
      'email_not_null',
      'email_unique',
    ]);
  });

  it.each([
    ['signs', ['a b', 'a_b', 'a.b']],
    ['a number at the end', ['a_b_2', 'a b']],
    ['umlauts', ['größe', 'grösse', 'gr__e']],
    ['the word key', ['key', 'a', 'b']],
  ])('have ids of their own where names differ in %s', (_, names) => {
    const ids = idsOf(
      withFields(
        ...names.map(name =>
          text(name, { required: true, unique: true, primaryKey: true }),
        ),
      ),
    );
    expect(new Set(ids).size).toBe(ids.length);
    // What ODCS allows in an id.
    expect(ids.filter(id => !/^[A-Za-z0-9_-]+$/.test(id))).toEqual([]);
  });

  it('of a model tell features from predictions', () => {
    const { schema } = contract(
      {
        ...leastForm,
        fields: [text('id', { primaryKey: true })],
        predictionFields: [text('id', { primaryKey: true })],
      },
      'model',
    );
    expect(schema.map(({ name }) => name)).toEqual(['features', 'predictions']);
    const ids = schema.flatMap(idsOf);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('a key', () => {
  it('of several fields occurs once as a whole, not in each field', () => {
    const { properties, quality } = withFields(
      text('day', { primaryKey: true }),
      text('note'),
      text('shop', { primaryKey: true }),
    );
    expect(quality[1]).toMatchObject({
      id: 'key_unique',
      metric: 'duplicateValues',
      arguments: { properties: ['day', 'shop'] },
    });
    expect(
      properties.map(({ name, primaryKeyPosition, required }) => [
        name,
        primaryKeyPosition,
        required,
      ]),
    ).toEqual([
      ['day', 1, true],
      ['note', undefined, undefined],
      ['shop', 2, true],
    ]);
    expect(JSON.stringify(properties)).not.toContain('duplicateValues');
  });

  it('may be missing for a reason', () => {
    const form = { ...leastForm, fields: [text('a')], noKeyReason: 'Events.' };
    expect(contract(form).schema[0].customProperties).toEqual([
      { property: 'noKeyReason', value: 'Events.' },
    ]);
  });
});

it('tells names of other namespaces from those of the default one', () => {
  expect(
    contract({
      ...wholeForm,
      owner: 'group:sales/web',
      domain: 'shop',
    }),
  ).toMatchObject({
    domain: 'shop',
    roles: [{ firstLevelApprovers: 'sales/web' }],
    team: {
      name: 'sales/web',
      members: [
        { username: 'jdoe', role: 'productOwner' },
        { username: 'sales/asmith', role: 'steward' },
      ],
    },
  });
});

it('leaves out an owner that is no ref yet', () => {
  const document = contract({ ...leastForm, owner: 'group:', domain: '/' });
  expect(document).not.toHaveProperty('team');
  expect(document).not.toHaveProperty('domain');
});
