import { createHash } from 'node:crypto';
import { FIRST_PREVIOUS_HASH, hashEntry } from './hashEntry';

const entry = {
  seq: 1,
  at: '2026-11-21T09:00:00.000Z',
  actor: 'user:default/jane',
  action: 'exemption.approved',
  subject: 'exemption:1',
  details: { scorecard: 'builtin:quality', checkId: 'qlt-01' },
  algorithm: 'sha256',
  previousHash: FIRST_PREVIOUS_HASH,
} as const;

describe('hashEntry', () => {
  it('is what anybody can compute from the published entry', () => {
    const text =
      '{"action":"exemption.approved","actor":"user:default/jane",' +
      '"algorithm":"sha256","at":"2026-11-21T09:00:00.000Z",' +
      '"details":{"checkId":"qlt-01","scorecard":"builtin:quality"},' +
      `"previousHash":"${'0'.repeat(64)}","seq":1,"subject":"exemption:1"}`;
    expect(hashEntry(entry)).toBe(
      createHash('sha256').update(text).digest('hex'),
    );
  });

  it('does not depend on the order of keys', () => {
    expect(
      hashEntry({
        ...entry,
        details: { checkId: 'qlt-01', scorecard: 'builtin:quality' },
      }),
    ).toBe(hashEntry(entry));
  });

  it.each([
    { seq: 2 },
    { at: '2026-11-21T09:00:00.001Z' },
    { actor: 'user:default/joe' },
    { action: 'exemption.denied' },
    { subject: 'exemption:2' },
    { details: {} },
    { algorithm: 'md5' as 'sha256' },
    { previousHash: '1'.repeat(64) },
  ])('changes with %j', change => {
    expect(hashEntry({ ...entry, ...change })).not.toBe(hashEntry(entry));
  });
});
