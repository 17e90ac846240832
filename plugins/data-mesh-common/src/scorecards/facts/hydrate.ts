import { Fact, FactDefinitions } from './factTypes';

type Json = Record<string, unknown>;
type Hydrator = (value: unknown) => unknown;

/** How to make CEL values of a fact; undefined where JSON is good as it is. */
function hydratorOf(fact: Fact): Hydrator | undefined {
  let single: Hydrator | undefined;
  if (fact.type === 'timestamp') {
    single = value => (typeof value === 'string' ? new Date(value) : value);
  } else if (fact.type === 'object') {
    single = objectHydrator(fact.fields);
  }
  if (!single || !fact.list) return single;
  const each = single;
  return value => (Array.isArray(value) ? value.map(each) : value);
}

function objectHydrator(fields: FactDefinitions): Hydrator | undefined {
  const hydrators = Object.entries(fields).flatMap(([name, fact]) => {
    const hydrate = hydratorOf(fact);
    return hydrate ? [[name, hydrate] as const] : [];
  });
  if (!hydrators.length) return undefined;
  return value => {
    if (typeof value !== 'object' || value === null) return value;
    const copy: Json = { ...(value as Json) };
    for (const [name, hydrate] of hydrators) {
      if (copy[name] !== undefined) copy[name] = hydrate(copy[name]);
    }
    return copy;
  };
}

/**
 * Makes the function that turns facts as JSON into values for CEL: only times
 * differ, and only what holds times is copied.
 */
export function createHydrator(
  facts: FactDefinitions,
): (facts: object) => Record<string, unknown> {
  const hydrate = objectHydrator(facts);
  return value => (hydrate ? hydrate(value) : value) as Record<string, unknown>;
}
