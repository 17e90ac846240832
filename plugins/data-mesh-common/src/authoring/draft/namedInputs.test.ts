import { namedInputs } from './draftEntities';

const namesOf = (...inputs: [from: string, port?: string][]) =>
  namedInputs(inputs.map(([from, port]) => ({ from, port }))).map(
    ({ name }) => name,
  );

describe('namedInputs', () => {
  it('says where an input comes from', () => {
    expect(
      namesOf(
        ['dataproduct:default/visits', 'rows'],
        ['dataproduct:default/orders', 'orders'],
        ['resource:crm/database'],
      ),
    ).toEqual(['visits_rows', 'orders', 'database']);
  });

  it('gives each name once', () => {
    expect(
      namesOf(
        ['dataproduct:default/crm'],
        ['resource:default/crm'],
        ['resource:default/crm_2'],
        ['resource:other/crm'],
      ),
    ).toEqual(['crm', 'crm_2', 'crm_2_2', 'crm_3']);
  });

  it('gives names that stay apart as names of tables', () => {
    expect(
      namesOf(['resource:default/crm-db'], ['resource:default/crm.DB']),
    ).toEqual(['crm-db', 'crm.DB_2']);
  });

  it('keeps the contract that the source offers', () => {
    const [input] = namedInputs([
      { from: 'dataproduct:default/a', contracts: ['api:default/a-v1'] },
    ]);
    expect(input.contract).toBe('api:default/a-v1');
  });
});
