import { ExemptionFact, ProductFacts } from '../facts/productFacts';
import { CompiledScorecard } from './compileScorecard';
import { dataStatus } from './dataStatus';
import {
  EvaluationState,
  ProductEvaluation,
  ScorecardResult,
} from './evaluation';
import { JudgedCheck } from './JudgedCheck';
import { judgeCheck } from './judgeCheck';
import { blocks, capOf, highestPosition, nextLevel } from './levels';
import { runCheck } from './runCheck';
import { scoreOf } from './score';

/**
 * What an evaluation is made from.
 *
 * @public
 */
export interface EvaluationInput {
  facts: ProductFacts;
  scorecards: readonly CompiledScorecard[];
  state?: EvaluationState;
  now: Date;
  /** Turns the facts into values for CEL; see `createScorecardEngine`. */
  hydrate: (facts: object) => Record<string, unknown>;
}

interface Moment {
  now: number;
  nowIso: string;
}

const laterOf = (now: number, ...times: (string | undefined)[]) =>
  Math.max(
    ...times.map(time =>
      // What was first seen "in the future" was seen now: clocks do jump.
      time === undefined ? now : Math.min(now, Date.parse(time)),
    ),
  );

function exemptionFor(
  exemptions: readonly ExemptionFact[],
  scorecard: string,
  { id, maxExemptionDays }: { id: string; maxExemptionDays: number },
  { now }: Moment,
): ExemptionFact | undefined {
  if (maxExemptionDays === 0) return undefined;
  return exemptions.find(
    one =>
      one?.scorecard === scorecard &&
      one.check === id &&
      Date.parse(one.expiresAt) > now,
  );
}

function judgeAll(
  { scorecard, checks }: CompiledScorecard,
  { facts, state }: EvaluationInput,
  variables: Record<string, unknown>,
  moment: Moment,
): JudgedCheck[] {
  const { id } = scorecard;
  const firstSeen = state?.checkFirstSeenAt?.[id];
  const previous = state?.previous?.[id]?.checks;
  const given = facts.governance?.$exemptions;
  const exemptions = Array.isArray(given) ? given : [];
  return checks.map(compiled =>
    judgeCheck(compiled, runCheck(compiled, variables, moment.now), {
      ...moment,
      // Parsed only for the few that ask: there is one for each check.
      firstSeen: () =>
        laterOf(moment.now, state?.firstSeenAt, firstSeen?.[compiled.check.id]),
      previous: previous?.[compiled.check.id],
      exemption: exemptions.length
        ? exemptionFor(exemptions, id, compiled.check, moment)
        : undefined,
    }),
  );
}

/** A failure at risk keeps a level that was there, and never gives a new one. */
function positionOf(
  levels: number,
  judged: JudgedCheck[],
  previous: number | undefined,
): number {
  const strict = highestPosition(levels, judged, false);
  if (previous === undefined) return strict;
  const tolerant = highestPosition(levels, judged, true);
  return Math.min(tolerant, Math.max(strict, previous));
}

function resultFor(
  compiled: CompiledScorecard,
  input: EvaluationInput,
  variables: Record<string, unknown>,
  moment: Moment,
): ScorecardResult {
  const { scorecard } = compiled;
  const judged = judgeAll(compiled, input, variables, moment);
  const lifecycle = input.facts.product?.lifecycle;
  const nameOf = (position: number) => scorecard.levels[position]?.name ?? null;
  const levelled = judged.filter(
    ({ position, result }) =>
      position !== undefined && result.outcome !== 'not-applicable',
  );
  const cap = capOf(lifecycle);
  // The level before the cap is what is remembered: a cap is no loss.
  const previous = input.state?.previous?.[scorecard.id]?.position;
  const beforeCap =
    levelled.length === 0 || lifecycle === 'retired'
      ? -1
      : positionOf(scorecard.levels.length, levelled, previous);
  const position = cap === undefined ? beforeCap : Math.min(beforeCap, cap);
  const reached = levelled.filter(one => one.position! <= position);
  const outcomes = (outcome: string) =>
    reached.filter(({ result }) => result.outcome === outcome).length;
  const atRisk = reached
    .filter(one => blocks(one, false))
    .flatMap(({ result }) => result.atRiskUntil ?? [])
    .sort();
  return {
    scorecard: scorecard.id,
    level: nameOf(position),
    position,
    levelBeforeCap: nameOf(beforeCap),
    positionBeforeCap: beforeCap,
    cappedBy: position < beforeCap ? lifecycle : null,
    ...scoreOf(judged),
    applies: levelled.length > 0 && lifecycle !== 'retired',
    exempt: outcomes('exempt'),
    due: outcomes('due'),
    atRiskUntil: atRisk[0] ?? null,
    next:
      lifecycle === 'retired' || levelled.length === 0
        ? null
        : nextLevel(scorecard, position, cap, levelled),
    checks: judged.map(({ result }) => result),
  };
}

function applies(
  { appliesTo }: CompiledScorecard,
  variables: Record<string, unknown>,
): boolean {
  if (!appliesTo) return true;
  try {
    return appliesTo.run(variables) === true;
  } catch {
    // A policy that cannot tell is one that nobody should escape by it.
    return true;
  }
}

/**
 * Measures one product against policies. It is pure: same input, same result;
 * and it never throws, since a policy that fails for a product gives unknowns.
 * Facts may come from a store that an older version wrote: what is missing or of
 * another shape is no reason to stop.
 *
 * @public
 */
export function evaluate(input: EvaluationInput): ProductEvaluation {
  const { facts, scorecards, now } = input;
  const moment: Moment = { now: now.getTime(), nowIso: now.toISOString() };
  const variables = input.hydrate(facts);
  variables.now = now;
  return {
    entityRef: facts.product?.ref,
    ...dataStatus(facts, moment.now),
    scorecards: scorecards
      .filter(compiled => applies(compiled, variables))
      .map(compiled => resultFor(compiled, input, variables, moment)),
  };
}
