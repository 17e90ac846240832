import { LevelTransition } from '@backstage-data-mesh/plugin-data-mesh-common';
import { netChanges } from './netChanges';

const levels = ['bronze', 'silver', 'gold'];
const level = (position: number) => ({ level: levels[position], position });

const change = (
  name: string,
  at: string,
  from: number,
  to: number,
  scorecard = 'builtin:quality',
): LevelTransition => ({
  entityRef: `dataproduct:default/${name}`,
  scorecard,
  at: `2026-11-${at}:00.000Z`,
  from: level(from),
  to: level(to),
  cause: 'signal',
  policyDigest: '1',
  checks: [],
});

describe('netChanges', () => {
  it('tells what a day came to, with the moment of its last change', () => {
    const found = netChanges([
      change('orders', '22T09:02', 1, 0),
      change('orders', '22T09:01', 0, 1),
      change('orders', '22T09:00', 2, 0),
    ]);
    expect(found).toEqual([change('orders', '22T09:02', 2, 0)]);
  });

  it('leaves out what was as before in the end', () => {
    expect(
      netChanges([
        change('orders', '22T09:02', 0, 2),
        change('returns', '22T09:01', 1, 0),
        change('orders', '22T09:00', 2, 0),
      ]),
    ).toEqual([change('returns', '22T09:01', 1, 0)]);
  });

  it('keeps days and scorecards apart', () => {
    const all = [
      change('orders', '22T09:00', 0, 1),
      change('orders', '22T08:00', 1, 0, 'builtin:ownership'),
      change('orders', '21T09:00', 1, 0),
    ];
    expect(netChanges(all)).toEqual(all);
  });
});
