import { ScorecardsResult } from '../scorecards/measureScorecards';
import { Sweep } from '../scorecards/ours/SweepingBackend';
import { PeerRound } from '../scorecards/peer/measurePeer';
import { scorecardGoals } from './scorecardGoals';

const timing = (p95: number) => ({ p50: 1, p95, min: 1, max: 99, samples: 9 });
const waits = { liveness: timing(20), page: timing(60) };

const round: PeerRound = {
  factsSeconds: 5,
  checksSeconds: 45,
  seconds: 50,
  checksPerSecond: 5_000,
  cpuSeconds: 49,
  factsStatements: 203,
  checksStatements: 270_001,
  catalogStatements: 1,
  responseMiB: 150,
  waits,
};

const peerAlone: ScorecardsResult = {
  products: 10_000,
  checks: 25,
  peer: {
    rounds: [round],
    best: round,
    idleWaits: waits,
    idleMiB: 300,
    peakMiB: 2_000,
    passes: {},
  },
};

const sweep = (products: number, seconds: number): Sweep => ({
  products,
  checks: 25,
  seconds,
  cpuSeconds: seconds,
  catalogStatements: 60,
  statements: 40 + products / 100,
  peakMiB: 500,
  waits,
});

const page = (days: number, p95: number) => ({
  days,
  owner: timing(p95),
  restricted: timing(12),
  restrictedCold: 50,
  catalog: timing(20),
  statements: 6,
});

describe('scorecardGoals', () => {
  it('waits for our half', () => {
    const goals = scorecardGoals(peerAlone);
    expect(goals).toHaveLength(12);
    for (const { figure, met } of goals) {
      expect([figure, met]).toEqual([undefined, undefined]);
    }
  });

  it('holds our half against the peer', () => {
    const goals = scorecardGoals({
      ...peerAlone,
      ours: {
        cold: sweep(10_000, 5),
        warm: sweep(10_000, 0.4),
        reread: sweep(10_000, 0.3),
        kept: sweep(10_000, 0.2),
        changed: sweep(10_000, 2),
        // In any order.
        growth: [sweep(100_000, 4), sweep(1_000, 0.05), sweep(10_000, 0.4)],
        unchanged: sweep(10_000, 1),
        pages: [page(30, 10), page(365, 11)],
      },
    });
    expect(goals.map(({ figure, met }) => [figure, met])).toEqual([
      [125, true],
      [10, true],
      [expect.closeTo(0.01), true],
      [60, true],
      [0.4, false],
      [500, true],
      [expect.closeTo(0.8), true],
      [expect.closeTo(1), true],
      [0.55, true],
      [0.6, true],
      [6, true],
      [1, true],
    ]);
  });
});
