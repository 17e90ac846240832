import { ContractRule } from '../api/quality';
import { readOdcsContract } from '../contracts/odcs/view/readOdcsContract';
import { contractRules } from './contractRules';
import { untestedRules } from './untestedRules';

const read = readOdcsContract(`apiVersion: v3.1.0
kind: DataContract
id: orders
version: 1.0.0
status: active
schema:
  - name: orders
    quality:
      - { id: rows, metric: rowCount, mustBeGreaterThan: 0 }
      - { type: text, description: It is good }
      - { name: Totals add up, type: sql, query: 'select 1', mustBe: 0, dimension: accuracy }
    properties:
      - name: id
        quality:
          - { metric: nullValues, mustBe: 0 }
          - { metric: duplicateValues, mustBe: 0 }
`);
if (!read.ok) throw new Error('not read');
const rules = contractRules('api:default/orders', read.contract);
const titles = (some: ContractRule[]) => some.map(({ title }) => title);

describe('contractRules', () => {
  it('are those that a machine can run', () => {
    expect(rules).toEqual([
      {
        contract: 'api:default/orders',
        id: 'rows',
        title: 'rowCount',
        measure: 'rowCount',
        dimension: 'coverage',
      },
      {
        contract: 'api:default/orders',
        id: 'Totals add up',
        title: 'Totals add up',
        dimension: 'accuracy',
      },
      {
        contract: 'api:default/orders',
        title: 'nullValues of id',
        field: 'id',
        measure: 'nullValues',
        dimension: 'completeness',
      },
      {
        contract: 'api:default/orders',
        title: 'duplicateValues of id',
        field: 'id',
        measure: 'duplicateValues',
        dimension: 'uniqueness',
      },
    ]);
  });
});

describe('untestedRules', () => {
  it('are all as long as there is no result', () => {
    expect(untestedRules(rules, [])).toEqual(rules);
  });

  it('knows a rule by its id, its name, or by what is measured of which field', () => {
    expect(
      titles(
        untestedRules(rules, [
          { rule: 'check 1', contractRule: 'ROWS' },
          { rule: 'totals_add_up' },
          { rule: 'not_null_orders_id', field: 'ID', measure: 'missingValues' },
        ]),
      ),
    ).toEqual(['duplicateValues of id']);
  });

  it('is not content with another field', () => {
    expect(
      titles(
        untestedRules(rules, [
          { rule: 'a', field: 'other', measure: 'duplicateValues' },
          { rule: 'b', field: 'id', measure: 'rowCount' },
        ]),
      ),
    ).toHaveLength(4);
  });

  it('keeps the schema objects of one contract apart', () => {
    const two: ContractRule[] = ['orders', 'lines'].map(schema => ({
      contract: 'api:default/orders',
      title: `no nulls in ${schema}`,
      schema,
      field: 'id',
      measure: 'nullValues',
    }));
    const result = { rule: 'orders: nn', field: 'id' } as const;
    expect(
      titles(untestedRules(two, [{ ...result, measure: 'nullValues' }])),
    ).toEqual(['no nulls in lines']);
    expect(untestedRules(two, [{ rule: 'x', field: 'id' }])).toHaveLength(2);
  });
});
