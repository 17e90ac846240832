import { Fact, FactDefinitions, ObjectFact } from '../facts/factTypes';
import { FactMarks } from '../facts/productFacts';

function objectNamed(
  name: string,
  facts: FactDefinitions,
): ObjectFact | undefined {
  for (const fact of Object.values(facts)) {
    if (fact.type !== 'object') continue;
    const found = fact.name === name ? fact : objectNamed(name, fact.fields);
    if (found) return found;
  }
  return undefined;
}

/** Why a path of `needs` leads nowhere; undefined when it leads to a fact. */
export function knownPathProblem(
  path: string,
  facts: FactDefinitions,
  itemType?: string,
): string | undefined {
  const [first, ...rest] = path.split('.');
  let fact: Fact | undefined =
    first === 'item' && itemType ? objectNamed(itemType, facts) : facts[first];
  let fields: FactDefinitions = itemType
    ? { ...facts, item: { type: 'string', description: '' } }
    : facts;
  let at = first;
  for (const name of rest) {
    if (!fact) break;
    fields = fact.type === 'object' ? fact.fields : {};
    fact = fields[name];
    at = name;
  }
  if (fact) return undefined;
  const known = Object.keys(fields).sort().join(', ') || 'nothing below it';
  return `${JSON.stringify(
    path,
  )} is no fact: ${at} is not known; known: ${known}`;
}

/**
 * Why a fact is not known, or undefined when it is. The facts on the way may be
 * unknown too, and a list is known when all its items know the rest.
 */
export function whyUnknown(
  value: unknown,
  path: readonly string[],
  now: number,
  at: number = 0,
): string | undefined {
  if (at === path.length || typeof value !== 'object' || value === null) {
    return undefined;
  }
  if (Array.isArray(value)) {
    for (const item of value) {
      const why = whyUnknown(item, path, now, at);
      if (why) return why;
    }
    return undefined;
  }
  const marks = value as FactMarks & Record<string, unknown>;
  const name = path[at];
  const reason = marks.$unknown?.[name];
  if (reason !== undefined) return reason;
  const validUntil = marks.$validUntil?.[name];
  if (validUntil !== undefined && Date.parse(validUntil) < now) {
    return `the last result is too old: it told the present until ${validUntil
      .slice(0, 16)
      .replace('T', ' ')} UTC`;
  }
  return whyUnknown(marks[name], path, now, at + 1);
}

/** Whether there is a value at a path, known or not. */
export function isThere(value: unknown, path: readonly string[]): boolean {
  let at = value;
  for (const name of path) {
    // Items of a list differ; whether all have it is for the expression to say.
    if (Array.isArray(at)) return true;
    at = (at as Record<string, unknown> | undefined)?.[name];
    if (at === undefined || at === null) return false;
  }
  return true;
}
