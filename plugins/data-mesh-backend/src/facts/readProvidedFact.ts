import {
  Fact,
  MAX_LIST_ITEMS,
} from '@backstage-data-mesh/plugin-data-mesh-common';

/** Longest text of a provider, in characters. */
const MAX_TEXT_LENGTH = 2_000;

/** Why a value of a provider is no fact; the message is for people. */
class Refused extends Error {}

function readList(value: unknown, fact: Fact, path: string): unknown[] {
  if (!Array.isArray(value)) throw new Refused(`${path} is no list`);
  const most = fact.max ?? MAX_LIST_ITEMS;
  if (value.length > most) {
    throw new Refused(
      `${path} has ${value.length} items; allowed: at most ${most}`,
    );
  }
  // Not `map`, which leaves the holes of a sparse list.
  return Array.from(value, (item, i) =>
    readSingle(item, fact, `${path}[${i}]`),
  );
}

function readText(value: unknown, path: string): string {
  if (typeof value !== 'string') throw new Refused(`${path} is no string`);
  if (value.length > MAX_TEXT_LENGTH) {
    throw new Refused(
      `${path} has ${value.length} characters; allowed: at most ${MAX_TEXT_LENGTH}`,
    );
  }
  // PostgreSQL takes neither in JSON.
  if (/[\p{Surrogate}\0]/u.test(value)) {
    throw new Refused(`${path} has NUL or half of a surrogate pair`);
  }
  return value;
}

function readSingle(value: unknown, fact: Fact, path: string): unknown {
  switch (fact.type) {
    case 'object': {
      if (typeof value !== 'object' || value === null || Array.isArray(value)) {
        throw new Refused(`${path} is no object`);
      }
      const given = value as Record<string, unknown>;
      return Object.fromEntries(
        Object.entries(fact.fields).flatMap(([name, field]) => {
          const read = readFact(given[name], field, `${path}.${name}`);
          return read === undefined ? [] : [[name, read]];
        }),
      );
    }
    case 'double':
      if (!Number.isFinite(value)) throw new Refused(`${path} is no double`);
      return value;
    case 'bool':
      if (typeof value !== 'boolean') throw new Refused(`${path} is no bool`);
      return value;
    case 'timestamp':
      if (Number.isNaN(Date.parse(readText(value, path)))) {
        throw new Refused(`${path} is no timestamp`);
      }
      return value;
    default:
      return readText(value, path);
  }
}

function readFact(value: unknown, fact: Fact, path: string): unknown {
  if (fact.optional && (value === undefined || value === null)) {
    return undefined;
  }
  return fact.list
    ? readList(value, fact, path)
    : readSingle(value, fact, path);
}

/** A value of a provider as it is declared, or why it is not. */
export type ProvidedFact = { value: unknown } | { problem: string };

/**
 * Copies what is declared out of whatever a provider gave. What nobody declared
 * is left behind, and a value that is not as it is declared is refused.
 */
export function readProvidedFact(
  name: string,
  value: unknown,
  fact: Fact,
): ProvidedFact {
  try {
    return { value: readFact(value, fact, name) };
  } catch (error) {
    if (error instanceof Refused) return { problem: error.message };
    return { problem: `${name} cannot be read` };
  }
}
