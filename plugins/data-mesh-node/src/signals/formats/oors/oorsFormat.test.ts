import { parseSignals } from '../../reading/readSignals';
import { sampleDocuments, sampleFiles } from '../__testUtils__/sampleDocuments';
import { oorsFormat } from './oorsFormat';

const sample = sampleDocuments.oors.results as object;
const parse = (change: object) =>
  parseSignals(oorsFormat, {
    results: JSON.stringify({ ...sample, ...change }),
  });

describe('OORS', () => {
  it('reads results with what they relate to', () => {
    const { runs } = parseSignals(oorsFormat, sampleFiles('oors'));
    expect(runs[0]).toMatchObject({
      runId: '3d2b6e90-7a1c-4f5b-8e2d-1a9c4b6f0e23 7',
      source: 'soda',
    });
    expect(runs[0].results).toEqual([
      {
        subject: {
          schema: 'orders',
          dataset: 'core.orders',
          contract: { id: 'orders' },
        },
        rule: 'dup_rows',
        field: 'id',
        contractRule: 'no_duplicates',
        measure: 'duplicateValues',
        dimension: 'uniqueness',
        outcome: 'fail',
        severity: 'warning',
        value: 3,
        message: "Found '…' twice",
        at: '2026-08-02T02:00:04.000Z',
      },
      expect.objectContaining({ rule: 'late', outcome: 'error' }),
    ]);
  });

  it('notes another version', () => {
    expect(parse({ apiVersion: 'v1.0.0' }).notes).toContain(
      'version v1.0.0 is not v0.8; it is read as that',
    );
  });

  it.each([
    [
      { kind: 'Other' },
      '[0].kind: "Other" is not valid; allowed: ObservabilityResults',
    ],
    [{ results: {} }, '[0].results: an object is not valid; allowed: a list'],
    [
      { results: [{ id: 'x' }] },
      '[0].results[0].status is missing; allowed: pass, warn',
    ],
  ])('refuses %j', (change, message) => {
    expect(() => parse(change)).toThrow(message);
  });
});
