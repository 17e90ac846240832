import { ScorecardsResult } from '../scorecards/measureScorecards';
import { Sweep } from '../scorecards/ours/SweepingBackend';
import { Goal, goal } from './goals';

const checksPerSecond = ({ products, checks, seconds }: Sweep) =>
  (products * checks) / seconds;

const secondsPerProduct = ({ products, seconds }: Sweep) => seconds / products;

const longestWait = ({ waits }: Sweep) =>
  Math.max(waits.liveness.p95, waits.page.p95);

/** How many statements each further product costs. */
const statementsPerProduct = (few: Sweep, many: Sweep) =>
  (many.statements - few.statements) / (many.products - few.products);

/** What our scorecards promise, most of it against the peer's quickest round. */
export function scorecardGoals({ ours, peer }: ScorecardsResult): Goal[] {
  const sizes = [...(ours?.growth ?? [])].sort(
    (a, b) => a.products - b.products,
  );
  const [few, many, most] = sizes;
  const page = ours?.pages[ours.pages.length - 1];
  const peerSpeed = peer.best.checksPerSecond;
  return [
    goal(
      'Checks per second ÷ Tech Insights, contracts parsed',
      ours && checksPerSecond(ours.warm) / peerSpeed,
      { atLeast: 100 },
    ),
    goal(
      'Checks per second ÷ Tech Insights, cold',
      ours && checksPerSecond(ours.cold) / peerSpeed,
      { atLeast: 10 },
    ),
    goal(
      'SQL statements of a sweep for each further product',
      many && statementsPerProduct(few, many),
      { atMost: 0.05 },
    ),
    goal(
      'ms that a request during a sweep takes, p95',
      ours &&
        Math.max(
          ...[ours.cold, ours.warm, ours.reread, ours.kept].map(longestWait),
        ),
      { atMost: 100 },
    ),
    goal(
      'Sweep with 1 % changed ÷ the first one',
      ours && ours.changed.seconds / ours.cold.seconds,
      { atMost: 0.2 },
    ),
    goal('MiB of memory at 100,000 products', most?.peakMiB, { atMost: 1024 }),
    goal(
      'Seconds per product at 10,000 ÷ at 1,000',
      many && secondsPerProduct(many) / secondsPerProduct(few),
      { atMost: 1 },
    ),
    goal(
      'Seconds per product at 100,000 ÷ at 10,000',
      most && secondsPerProduct(most) / secondsPerProduct(many),
      { atMost: 1 },
    ),
    goal(
      "Owner's page ÷ the catalog's page of 50, p95",
      page && page.owner.p95 / page.catalog.p95,
      { atMost: 1 },
    ),
    goal(
      'The same of a restricted reader',
      page && page.restricted.p95 / page.catalog.p95,
      { atMost: 1 },
    ),
    goal("SQL statements of an owner's page", page?.statements, { atMost: 6 }),
    goal(
      "Owner's page with a year of history ÷ with a month, p50",
      page && page.owner.p50 / ours.pages[0].owner.p50,
      { atMost: 1.2 },
    ),
  ];
}
