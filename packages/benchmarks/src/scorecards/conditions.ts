import { FactName, FactValue } from './peer/facts';

/** A condition of the peer's JSON rules: one comparison, or several joined. */
export type Condition =
  | {
      fact: FactName;
      operator: 'equal' | 'notEqual' | 'greaterThanInclusive' | 'in';
      value: FactValue | FactValue[] | { fact: FactName };
    }
  | Rule;

/** The peer wants `all` or `any` at the top of each check. */
export type Rule = { all: Condition[] } | { any: Condition[] };

/** Everything must hold. */
export const all = (...conditions: Condition[]): Rule => ({ all: conditions });

/** One must hold. */
export const any = (...conditions: Condition[]): Rule => ({ any: conditions });

/** A fact has this value. */
export const is = (fact: FactName, value: FactValue): Condition => ({
  fact,
  operator: 'equal',
  value,
});

/** A fact is a text and not empty. */
export const given = (fact: FactName): Condition => ({
  fact,
  operator: 'notEqual',
  value: '',
});

/** Two facts differ. */
export const differs = (fact: FactName, other: FactName): Condition => ({
  fact,
  operator: 'notEqual',
  value: { fact: other },
});

/** A fact is a number of at least that size. */
export const atLeast = (fact: FactName, value: number): Condition => ({
  fact,
  operator: 'greaterThanInclusive',
  value,
});

/** A fact is one of these. */
export const oneOf = (fact: FactName, ...value: string[]): Condition => ({
  fact,
  operator: 'in',
  value,
});

/** There are outputs, and none of them is counted by that fact. */
export const everyOutput = (lacking: FactName): Rule =>
  all(atLeast('outputs', 1), is(lacking, 0));
