import { parseSignals } from '../../reading/readSignals';
import { sampleDocuments, sampleFiles } from '../__testUtils__/sampleDocuments';
import { datacontractCliFormat } from './datacontractCliFormat';

const parse = (results: unknown) =>
  parseSignals(datacontractCliFormat, { results: JSON.stringify(results) });
const sample = sampleDocuments['datacontract-cli'].results as object;

describe('datacontract-cli', () => {
  it('reads a run with its contract and its port', () => {
    const { runs } = parseSignals(
      datacontractCliFormat,
      sampleFiles('datacontract-cli'),
    );
    expect(runs[0]).toMatchObject({
      runId: '0b2f1c9e-6f4a-4b7e-9a5d-1c2d3e4f5a6b',
      source: 'datacontract-cli 1.0.17',
    });
    expect(runs[0].results).toEqual([
      {
        subject: {
          product: 'shop',
          output: 'orders',
          contract: { id: 'orders', version: '2.1.0' },
          schema: 'orders',
        },
        rule: 'Check that field status only contains […]',
        field: 'status',
        contractRule: 'status-known',
        measure: 'invalidValues',
        dimension: 'conformity',
        outcome: 'fail',
        severity: 'error',
        value: 2,
        at: '2026-08-02T02:03:05.000Z',
      },
      expect.objectContaining({ outcome: 'skip', severity: 'info' }),
    ]);
  });

  it('reads several runs', () => {
    expect(
      parse([sample, { ...sample, runId: 'two' }]).runs.map(run => run.runId),
    ).toEqual(['0b2f1c9e-6f4a-4b7e-9a5d-1c2d3e4f5a6b', 'two']);
  });

  it.each([
    ['passed', 'pass'],
    ['warning', 'warn'],
    ['failed', 'fail'],
    ['error', 'error'],
    ['info', 'skip'],
    ['skipped', 'skip'],
    ['unknown', 'error'],
    [null, 'error'],
    ['new', 'error'],
  ])('takes %s as %s', (result, outcome) => {
    const { runs } = parse({
      ...sample,
      checks: [{ type: 'field_unique', result }],
    });
    expect(runs[0].results[0]).toMatchObject({ rule: 'field_unique', outcome });
  });

  it.each([
    ['servicelevel_freshness', { age_seconds: 90 }, 'freshness', 90],
    ['primary_key_unique', { value: 2 }, 'duplicateValues', 2],
    ['field_primary_key_required', { value: 3 }, 'nullValues', 3],
    ['field_physical_type', { actual: 'text' }, 'schema', undefined],
  ])('knows what %s measures', (type, diagnostics, measure, value) => {
    const checks = [{ type, result: 'failed', diagnostics }];
    const [result] = parse({ ...sample, checks }).runs[0].results;
    expect(result.measure).toBe(measure);
    expect(result.value).toBe(value);
  });

  it('says where something is wrong', () => {
    expect(() => parse([sample, { ...sample, checks: {} }])).toThrow(
      'results: [1].checks: an object is not valid; allowed: a list',
    );
    expect(() => parse({ ...sample, timestampEnd: 'x' })).toThrow(
      'timestampEnd: "x"',
    );
  });
});
