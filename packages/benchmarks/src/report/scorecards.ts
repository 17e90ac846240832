import { PeerResult, PeerRound } from '../scorecards/peer/measurePeer';
import { ScorecardsResult } from '../scorecards/measureScorecards';
import { PageFigures } from '../scorecards/ours/measurePage';
import { Sweep } from '../scorecards/ours/SweepingBackend';
import { Waits } from '../scorecards/probe';
import { table } from './table';

const whole = (value: number) => value.toFixed(0);
const ms = ({ p95, max }: Waits['page']) => `${whole(p95)} / ${whole(max)}`;

function peerTable({ products, checks, peer }: ScorecardsResult): string {
  const row = (title: string, cell: (round: PeerRound) => string) => [
    title,
    ...peer.rounds.map(cell),
  ];
  const waits = (title: string, of: keyof Waits) => [
    ...row(title, round => ms(round.waits[of])),
    ms(peer.idleWaits[of]),
  ];
  return table(
    [
      `Tech Insights: ${products} products × ${checks} checks`,
      ...peer.rounds.map((_, i) => `round ${i + 1}`),
      'idle',
    ],
    [
      row('Facts, s', round => round.factsSeconds.toFixed(2)),
      row('Checks, s', round => round.checksSeconds.toFixed(2)),
      row('Checks per second, facts included', round =>
        whole(round.checksPerSecond),
      ),
      row('CPU, s', round => round.cpuSeconds.toFixed(2)),
      row('SQL for facts', round => whole(round.factsStatements)),
      row('SQL for checks', round => whole(round.checksStatements)),
      row('SQL per product', round =>
        ((round.factsStatements + round.checksStatements) / products).toFixed(
          2,
        ),
      ),
      row('SQL of the catalog', round => whole(round.catalogStatements)),
      row('Answer, MiB', round => whole(round.responseMiB)),
      waits('Liveness meanwhile, p95 / max ms', 'liveness'),
      waits('20 products meanwhile, p95 / max ms', 'page'),
    ],
  );
}

function peerLine({ idleMiB, peakMiB, passes }: PeerResult): string {
  const passed = Object.values(passes).reduce((sum, count) => sum + count, 0);
  return `Tech Insights took ${whole(peakMiB)} MiB (${whole(
    idleMiB,
  )} idle); ${passed} checks pass`;
}

function ownTable(sweeps: [string, Sweep][]): string {
  return table(
    [
      'Data Mesh',
      'products',
      'checks',
      's',
      'CPU s',
      'checks per second',
      'SQL',
      'SQL of the catalog',
      'MiB',
      'liveness p95 / max ms',
      'page p95 / max ms',
    ],
    sweeps.map(([title, sweep]) => [
      title,
      whole(sweep.products),
      whole(sweep.checks),
      sweep.seconds.toFixed(2),
      sweep.cpuSeconds.toFixed(2),
      whole((sweep.products * sweep.checks) / sweep.seconds),
      whole(sweep.statements),
      whole(sweep.catalogStatements),
      whole(sweep.peakMiB),
      ms(sweep.waits.liveness),
      ms(sweep.waits.page),
    ]),
  );
}

function pagesTable(pages: PageFigures[]): string {
  const p50p95 = ({ p50, p95 }: PageFigures['owner']) =>
    `${p50.toFixed(1)} / ${p95.toFixed(1)}`;
  return table(
    [
      "An owner's page, p50 / p95 ms",
      'everything allowed',
      'restricted',
      'restricted, first',
      "catalog's page of 50",
      'SQL',
    ],
    pages.map(page => [
      `${page.days} days of history`,
      p50p95(page.owner),
      p50p95(page.restricted),
      page.restrictedCold.toFixed(1),
      p50p95(page.catalog),
      whole(page.statements),
    ]),
  );
}

/** The scorecards of both sides, from the catalog to results that can be read. */
export function scorecardsSection(result: ScorecardsResult): string[] {
  const { ours, peer } = result;
  if (!ours) return [peerTable(result), peerLine(peer)];
  return [
    peerTable(result),
    peerLine(peer),
    ownTable([
      ['cold', ours.cold],
      ['contracts parsed', ours.warm],
      ['nothing changed, all read', ours.reread],
      ['all measured, catalog kept', ours.kept],
      ['nothing changed', ours.unchanged],
      ['1 % changed', ours.changed],
      ...ours.growth.map((sweep): [string, Sweep] => ['stand-in', sweep]),
    ]),
    pagesTable(ours.pages),
  ];
}
