import { createHash } from 'node:crypto';
import {
  CheckResult,
  Scorecard,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { Policy } from '../policies/Policy';
import { ProductWrite, StoredProduct } from '../results/ResultStore';
import { NotificationKind } from './kinds';
import { ResultCondition } from './outbox/OutboxStore';

/** Something that people are to be told. */
export interface PlannedNotification {
  kind: NotificationKind;
  /** Refs of groups and people; each of them is told once. */
  audience: string[];
  /** What it is about, by which the same is not told twice. */
  subject: string;
  /** The state that it tells of. */
  state: string;
  title: string;
  description: string;
  /** Ref of the product, for the link. */
  entityRef: string;
  /** What has to hold when it is sent. */
  holdsWhile?: ResultCondition;
  /** Where it leads, when that is not the product. */
  link?: string;
  severity: 'critical' | 'high' | 'normal' | 'low';
}

const digest = (...parts: unknown[]) =>
  createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 32);

function titleOf({ facts }: ProductWrite): string {
  return facts.product.title || facts.product.name;
}

/**
 * Teams declare what they read, and are told of it, whether or not they may read
 * its page: of a restricted product no more is named than they named themselves.
 */
const isRestricted = ({ facts }: ProductWrite) =>
  facts.product.classification === 'restricted';

function nameForConsumers(write: ProductWrite): string {
  return isRestricted(write) ? write.facts.product.ref : titleOf(write);
}

/** The owning group, and the people who are named. */
function audienceOf({ facts }: Pick<ProductWrite, 'facts'>): string[] {
  const { productOwner, steward, technicalOwner } = facts.team;
  return [
    ...new Set(
      [facts.owner.ref, productOwner.ref, steward.ref, technicalOwner.ref]
        .filter(ref => ref !== '')
        .sort(),
    ),
  ];
}

interface CriticalFailure {
  scorecard: Scorecard;
  check: CheckResult;
  title: string;
  atRisk: boolean;
}

/** The critical checks that fail in results. */
function criticalFailures(
  results: { scorecard: string; checks: readonly CheckResult[] }[],
  scorecards: ReadonlyMap<string, Scorecard>,
): CriticalFailure[] {
  return results.flatMap(({ scorecard: id, checks }) => {
    const scorecard = scorecards.get(id);
    return checks.flatMap(check => {
      const definition = scorecard?.checks.find(one => one.id === check.id);
      return scorecard &&
        definition?.severity === 'critical' &&
        check.outcome === 'fail'
        ? [
            {
              scorecard,
              check,
              title: definition.title,
              atRisk: check.atRiskUntil !== undefined,
            },
          ]
        : [];
    });
  });
}

/** Whether only time has passed: a check of the policy is in force now. */
const isSamePolicy = (
  { scorecard, policyDigest }: { scorecard: string; policyDigest: string },
  before: StoredProduct,
) => before.results.get(scorecard)?.policyDigest === policyDigest;

const failureText = ({ title, check }: CriticalFailure) =>
  check.message ? `${title}: ${check.message}` : title;

/** What owners are told about their product. */
function forOwners(
  write: ProductWrite,
  before: StoredProduct,
  scorecards: ReadonlyMap<string, Scorecard>,
): PlannedNotification[] {
  const { product } = write.facts;
  const base = {
    audience: audienceOf(write),
    subject: product.ref,
    entityRef: product.ref,
  };
  const planned: PlannedNotification[] = [];
  for (const { result } of write.results) {
    const was = before.results.get(result.scorecard);
    const wasAtRisk = was?.checks.some(check => check.atRiskUntil);
    if (result.atRiskUntil && was && !wasAtRisk) {
      planned.push({
        ...base,
        kind: 'at-risk',
        state: digest('at-risk', result.scorecard, result.atRiskUntil),
        holdsWhile: { scorecard: result.scorecard, atRisk: true },
        title: `${titleOf(write)} may lose ${result.level}`,
        description: `It will on ${result.atRiskUntil
          .slice(0, 16)
          .replace('T', ' at ')} UTC, unless what fails is mended.`,
        severity: 'high',
      });
    }
  }
  for (const transition of write.transitions) {
    if (transition.to.position >= transition.from.position) continue;
    const scorecard = scorecards.get(transition.scorecard);
    const level = `${transition.from.level} to ${
      transition.to.level ?? 'no level'
    }`;
    if (transition.cause === 'policy') {
      planned.push({
        kind: 'policy-changed',
        // One for each owner and policy, however many products it moves.
        audience: [write.facts.owner.ref],
        subject: transition.scorecard,
        state: isSamePolicy(transition, before)
          ? digest('enforced', transition.policyDigest, transition.checks)
          : transition.policyDigest,
        entityRef: product.ref,
        title: `The policy ${
          scorecard?.title ?? transition.scorecard
        } has changed`,
        description:
          'Some of your data products have another level by that, though nothing about them changed.',
        severity: 'normal',
      });
      continue;
    }
    const reasons = (scorecard?.checks ?? [])
      .filter(({ id }) => transition.checks.includes(id))
      .map(({ title }) => title);
    planned.push({
      ...base,
      kind: 'level-lost',
      state: digest('level-lost', transition.scorecard, transition.at),
      holdsWhile: {
        scorecard: transition.scorecard,
        position: transition.to.position,
      },
      title: `${titleOf(write)} went from ${level}`,
      description: reasons.length
        ? `${scorecard?.title}: ${reasons.join('; ')}`
        : `Cause: ${transition.cause}`,
      severity: 'high',
    });
  }
  return planned;
}

/** Critical checks that have begun to fail, for owners and for consumers. */
function forFailures(
  write: ProductWrite,
  before: StoredProduct,
  scorecards: ReadonlyMap<string, Scorecard>,
): PlannedNotification[] {
  const { product, consumers } = write.facts;
  const old = criticalFailures(
    [...before.results].map(([scorecard, { checks }]) => ({
      scorecard,
      checks,
    })),
    scorecards,
  );
  const wasFailing = new Map(
    old.map(one => [`${one.scorecard.id} ${one.check.id}`, one]),
  );
  const planned: PlannedNotification[] = [];
  for (const failure of criticalFailures(
    write.results.map(({ result }) => result),
    scorecards,
  )) {
    const key = `${failure.scorecard.id} ${failure.check.id}`;
    const holdsWhile = {
      scorecard: failure.scorecard.id,
      failing: failure.check.id,
    };
    const was = wasFailing.get(key);
    const { policyDigest } = write.results.find(
      ({ result }) => result.scorecard === failure.scorecard.id,
    )!;
    // A check that nobody has measured before is a baseline. So is one by
    // another policy, or not in force before: that is nobody's failure, and
    // owners hear of the policy.
    const known =
      isSamePolicy({ scorecard: failure.scorecard.id, policyDigest }, before) &&
      before.results
        .get(failure.scorecard.id)
        ?.checks.some(
          ({ id, outcome }) =>
            id === failure.check.id && outcome !== 'upcoming',
        );
    if (known && !was) {
      planned.push({
        kind: 'critical-failing',
        audience: audienceOf(write),
        subject: product.ref,
        state: digest('critical', key, failure.check.since),
        holdsWhile,
        entityRef: product.ref,
        title: `${titleOf(write)} fails a critical check`,
        description: failureText(failure),
        severity: 'critical',
      });
    }
    // Consumers are not bothered with what may be mended within the tolerance.
    if (known && !failure.atRisk && (!was || was.atRisk)) {
      planned.push(
        ...consumers.teams.map(
          (team): PlannedNotification => ({
            kind: 'upstream-failing',
            audience: [team],
            subject: product.ref,
            state: digest('upstream', key, failure.check.since),
            holdsWhile,
            entityRef: product.ref,
            title: `${nameForConsumers(
              write,
            )}, which you read, fails a critical check`,
            description: isRestricted(write)
              ? failure.title
              : failureText(failure),
            severity: 'high',
          }),
        ),
      );
    }
  }
  return planned;
}

/** What consumers are told about the life of what they read. */
function forConsumers(
  write: ProductWrite,
  before: StoredProduct,
): PlannedNotification[] {
  const { product, consumers } = write.facts;
  const tell = (
    kind: NotificationKind,
    state: string,
    title: string,
    description: string,
  ) =>
    consumers.teams.map(
      (team): PlannedNotification => ({
        kind,
        audience: [team],
        subject: product.ref,
        state: digest(kind, state),
        entityRef: product.ref,
        title,
        description,
        severity: 'normal',
      }),
    );
  const name = nameForConsumers(write);
  const successor = product.successor
    ? `Its successor is ${product.successor}.`
    : 'No successor is named.';
  const ends = product.endOfLife?.slice(0, 10);
  const planned: PlannedNotification[] = [];
  if (before.lifecycle !== product.lifecycle) {
    if (product.lifecycle === 'deprecated') {
      planned.push(
        ...tell(
          'upstream-deprecated',
          'deprecated',
          `${name}, which you read, is deprecated`,
          `${ends ? `It ends on ${ends}. ` : ''}${successor}`,
        ),
      );
    }
    if (product.lifecycle === 'retired') {
      planned.push(
        ...tell(
          'upstream-retired',
          'retired',
          `${name}, which you read, is retired`,
          successor,
        ),
      );
    }
  }
  if (
    ends &&
    before.endOfLife !== ends &&
    before.lifecycle === product.lifecycle
  ) {
    planned.push(
      ...tell(
        'upstream-ends',
        ends,
        `${name}, which you read, ends on ${ends}`,
        successor,
      ),
    );
  }
  return planned;
}

/**
 * What people are to be told after a product was measured. The first result of
 * a product is a silent baseline.
 */
export function planNotifications(
  write: ProductWrite,
  before: StoredProduct | undefined,
  policies: readonly Policy[],
): PlannedNotification[] {
  if (!before || before.archived) return [];
  const scorecards = new Map(
    policies.map(({ scorecard }) => [scorecard.id, scorecard]),
  );
  return [
    ...forOwners(write, before, scorecards),
    ...forFailures(write, before, scorecards),
    ...forConsumers(write, before),
  ];
}
