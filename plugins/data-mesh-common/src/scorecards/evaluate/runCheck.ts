import { CompiledCheck } from './compileScorecard';
import { isThere, whyUnknown } from './needs';

/** What a check says of the facts alone, before time and decisions. */
export interface RawOutcome {
  outcome: 'pass' | 'fail' | 'unknown' | 'not-applicable';
  message?: string;
  /** Of an unknown: what was known until it grew too old is a failure. */
  wouldFail?: boolean;
}

const MAX_MESSAGE_LENGTH = 500;
const MAX_ITEMS_NAMED = 3;

/** Cuts between characters: half of an emoji is none that can be stored. */
const cut = (text: string) =>
  text.length <= MAX_MESSAGE_LENGTH
    ? text
    : `${text
        .slice(0, MAX_MESSAGE_LENGTH - 1)
        .replace(/\p{Surrogate}$/u, '')}…`;

/** What went wrong in an expression, without the engine's picture of it. */
function reasonOf(error: unknown): string {
  const { summary, message } = error as { summary?: string; message?: string };
  return (summary ?? message ?? String(error)).split('\n')[0];
}

function messageOf(
  { message }: CompiledCheck,
  variables: Record<string, unknown>,
): string | undefined {
  if (!message) return undefined;
  try {
    return cut(String(message.run(variables)));
  } catch {
    // The outcome stands; only the words for it are missing.
    return undefined;
  }
}

/**
 * Whether a check fails by facts that are too old to tell the present. What was
 * never received is not tried: an expression that throws is slow.
 */
function failsByOldFacts(
  { needs, expression }: CompiledCheck,
  variables: Record<string, unknown>,
): boolean {
  if (!needs.every(path => isThere(variables, path))) return false;
  try {
    return expression.run(variables) === false;
  } catch {
    return false;
  }
}

function judge(
  compiled: CompiledCheck,
  variables: Record<string, unknown>,
  now: number,
): RawOutcome {
  for (const path of compiled.needs) {
    const why = whyUnknown(variables, path, now);
    if (why !== undefined) {
      const wouldFail = failsByOldFacts(compiled, variables);
      return { outcome: 'unknown', message: cut(why), wouldFail };
    }
  }
  try {
    if (compiled.expression.run(variables) === true) return { outcome: 'pass' };
  } catch (error) {
    return {
      outcome: 'unknown',
      message: cut(`the check could not be evaluated: ${reasonOf(error)}`),
    };
  }
  return { outcome: 'fail', message: messageOf(compiled, variables) };
}

/** What an item of a list is called. */
function nameOf(item: unknown, index: number): string {
  const { name, ref } = (item ?? {}) as { name?: unknown; ref?: unknown };
  if (typeof name === 'string' && name) return name;
  return typeof ref === 'string' && ref ? ref : `item ${index + 1}`;
}

/** Judges each item; the worst outcome counts, and its items are named. */
function judgeEach(
  compiled: CompiledCheck,
  items: unknown[],
  variables: Record<string, unknown>,
  now: number,
): RawOutcome {
  if (items.length === 0) {
    return {
      outcome: 'fail',
      message: messageOf(compiled, variables) ?? 'there is none',
    };
  }
  const judged = items.map((item, index) => ({
    name: nameOf(item, index),
    ...judge(compiled, { ...variables, item }, now),
  }));
  for (const outcome of ['fail', 'unknown'] as const) {
    const worst = judged.filter(one => one.outcome === outcome);
    if (!worst.length) continue;
    const named = worst
      .slice(0, MAX_ITEMS_NAMED)
      .map(({ name, message }) => (message ? `${name}: ${message}` : name));
    if (worst.length > MAX_ITEMS_NAMED) {
      named.push(`${worst.length - MAX_ITEMS_NAMED} more`);
    }
    const wouldFail = worst.some(one => one.wouldFail);
    return { outcome, message: cut(named.join('; ')), wouldFail };
  }
  return { outcome: 'pass' };
}

/** Runs the expressions of a check. It never throws. */
export function runCheck(
  compiled: CompiledCheck,
  variables: Record<string, unknown>,
  now: number,
): RawOutcome {
  try {
    if (compiled.appliesTo && compiled.appliesTo.run(variables) !== true) {
      return { outcome: 'not-applicable' };
    }
    if (!compiled.each) return judge(compiled, variables, now);
    const items = compiled.each.run(variables);
    return judgeEach(compiled, Array.from(items as unknown[]), variables, now);
  } catch (error) {
    return {
      outcome: 'unknown',
      message: cut(`the check could not be evaluated: ${reasonOf(error)}`),
    };
  }
}
