import { ExemptionFact } from '../facts/productFacts';
import { CompiledCheck } from './compileScorecard';
import { CheckResult, ScorecardState } from './evaluation';
import { JudgedCheck } from './JudgedCheck';
import { RawOutcome } from './runCheck';

const DAY = 24 * 60 * 60 * 1000;

/** What decides on a check besides the facts. */
export interface JudgingContext {
  /** In milliseconds since 1970. */
  now: number;
  nowIso: string;
  /** When product and check are both known, in milliseconds since 1970. */
  firstSeen: () => number;
  previous?: ScorecardState['checks'][string];
  exemption?: ExemptionFact;
}

/** Undefined for what is no moment that a date can be. */
function iso(ms: number): string | undefined {
  const date = new Date(ms);
  return Number.isNaN(date.getTime()) ? undefined : date.toISOString();
}

function exempted(
  raw: RawOutcome,
  { exemption }: JudgingContext,
  id: string,
): Partial<CheckResult> | undefined {
  if (!exemption || raw.outcome === 'pass') return undefined;
  return {
    id,
    outcome: 'exempt',
    message: raw.message,
    exemption: {
      id: exemption.id,
      reason: exemption.reason,
      expiresAt: exemption.expiresAt,
    },
  };
}

function decide(
  { check, enforcedFrom }: CompiledCheck,
  raw: RawOutcome,
  context: JudgingContext,
): Omit<CheckResult, 'since'> {
  const { id } = check;
  const { now, previous } = context;
  if (raw.outcome === 'not-applicable') return { id, outcome: raw.outcome };
  if (enforcedFrom !== undefined && now < enforcedFrom) {
    return {
      id,
      outcome: 'upcoming',
      message: raw.message,
      enforcedFrom: check.enforcedFrom,
      wouldBe: raw.outcome,
    };
  }
  const exempt = exempted(raw, context, id);
  if (exempt) return { id, outcome: 'exempt', ...exempt };
  if (raw.outcome === 'unknown') {
    const dueUntil = context.firstSeen() + check.graceDays * DAY;
    const ends = iso(dueUntil);
    // Grace is for what nobody measured yet, not for a failure that fell silent.
    return ends !== undefined && now < dueUntil && !raw.wouldFail
      ? { id, outcome: 'due', message: raw.message, dueUntil: ends }
      : { id, outcome: 'unknown', message: raw.message };
  }
  if (raw.outcome === 'pass') return { id, outcome: 'pass' };
  // Only what has passed before can be at risk; the rest never held.
  const failingSince =
    previous?.outcome === 'pass' ? context.nowIso : previous?.failingSince;
  return { id, outcome: 'fail', message: raw.message, failingSince };
}

/** Puts time and decisions of people on top of what a check found. */
export function judgeCheck(
  compiled: CompiledCheck,
  raw: RawOutcome,
  context: JudgingContext,
): JudgedCheck {
  const { previous, now, nowIso } = context;
  const decided = decide(compiled, raw, context);
  // A clock that jumped back must not make something begin in the future.
  const since =
    previous?.outcome === decided.outcome && Date.parse(previous.since) <= now
      ? previous.since
      : nowIso;
  const result: CheckResult = { ...decided, since };
  if (result.failingSince && compiled.toleranceMs > 0) {
    const until = Date.parse(result.failingSince) + compiled.toleranceMs;
    if (now < until) result.atRiskUntil = iso(until);
  }
  return { check: compiled.check, position: compiled.position, result };
}
