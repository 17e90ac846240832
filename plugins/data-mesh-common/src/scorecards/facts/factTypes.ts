/**
 * The type of a single fact, as CEL knows it. Numbers are always `double`, so
 * that a policy never has to tell whole numbers from others.
 *
 * @public
 */
export type ScalarFactType = 'string' | 'double' | 'bool' | 'timestamp';

/**
 * Most items of a list of facts, where its definition says nothing else. What is
 * above is left out, so that a policy costs what its expressions say.
 *
 * @public
 */
export const MAX_LIST_ITEMS = 100;

/**
 * A single value. What a product does not state is an empty text, an empty list
 * or, for numbers and times, absent (`has(…)` tells).
 *
 * @public
 */
export interface ScalarFact {
  type: ScalarFactType;
  description: string;
  /** True for a list of such values. */
  list?: boolean;
  /** Most items of the list; without it {@link MAX_LIST_ITEMS}. */
  max?: number;
  /** True when the value may be absent although it is known that there is none. */
  optional?: boolean;
}

/**
 * A fact made of others.
 *
 * @public
 */
export interface ObjectFact {
  type: 'object';
  /** Name of the CEL type, such as `Output`; the same name is the same type. */
  name: string;
  description: string;
  fields: Record<string, Fact>;
  list?: boolean;
  /** Most items of the list; without it {@link MAX_LIST_ITEMS}. */
  max?: number;
  optional?: boolean;
}

/**
 * The definition of a fact. It types the CEL environment and writes the
 * documentation.
 *
 * @public
 */
export type Fact = ScalarFact | ObjectFact;

/**
 * The facts that policies may read, by the name of their variable.
 *
 * @public
 */
export type FactDefinitions = Record<string, Fact>;

const scalar =
  (type: ScalarFactType) =>
  (description: string): ScalarFact => ({ type, description });

/** A text; empty when nothing is stated. */
export const text = scalar('string');
/** A number; its unit is part of the name or the description. */
export const number = scalar('double');
export const flag = scalar('bool');
/** A moment; stored as ISO 8601 text, a `timestamp` in CEL. */
export const time = scalar('timestamp');

/** A list, whose description tells how many items are kept. */
function list<T extends Fact>(fact: T, description: string, max: number): T {
  return {
    ...fact,
    list: true,
    max,
    description: `${description} At most ${max.toLocaleString('en-US')}.`,
  };
}

export function texts(
  description: string,
  max: number = MAX_LIST_ITEMS,
): ScalarFact {
  return list(text(description), description, max);
}

/** Marks a fact that may be absent. */
export function optional<T extends Fact>(fact: T): T {
  return { ...fact, optional: true };
}

export function object(
  name: string,
  description: string,
  fields: Record<string, Fact>,
): ObjectFact {
  return { type: 'object', name, description, fields };
}

export function listOf(
  fact: ObjectFact,
  description: string,
  max: number = MAX_LIST_ITEMS,
): ObjectFact {
  return list(fact, description, max);
}
