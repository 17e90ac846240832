import { CheckOutcome } from '@backstage-data-mesh/plugin-data-mesh-common';
import { Knex } from 'knex';
import { isPostgres } from '../database/isPostgres';
import { otherLetters } from './outcomes';
import type { Apply } from './productFilters';

/** A check by its place in the outcomes of a policy. */
export interface CheckPlace {
  scorecard: string;
  policyDigest: string;
  /** Index in the policy's list of checks. */
  index: number;
}

/** Products in which any of the checks has any of the outcomes. */
export interface CheckFilter {
  places: readonly CheckPlace[];
  outcomes: readonly CheckOutcome[];
}

/** Neighbouring places, the first one counted from 1 as in SQL. */
interface Run {
  first: number;
  length: number;
}

/** Checks that stand side by side are looked at together. */
function runsOf(places: readonly CheckPlace[]): Run[] {
  const runs: Run[] = [];
  const indices = new Set(places.map(({ index }) => index));
  for (const index of [...indices].sort((a, b) => a - b)) {
    const last = runs[runs.length - 1];
    if (last && last.first + last.length === index + 1) last.length += 1;
    else runs.push({ first: index + 1, length: 1 });
  }
  return runs;
}

/** Products in whose outcomes one of the letters is at one of the places. */
export const withOutcome =
  ({ places, outcomes }: CheckFilter): Apply =>
  (query, knex) => {
    const byPolicy = new Map<string, CheckPlace[]>();
    for (const place of places) {
      const { policyDigest } = place;
      const own = byPolicy.get(policyDigest) ?? [];
      byPolicy.set(policyDigest, [...own, place]);
    }
    query.whereIn(
      'products.entity_ref',
      knex('results')
        .select('results.entity_ref')
        .where(any => {
          for (const [policyDigest, own] of byPolicy) {
            const runs = runsOf(own);
            const letters = runs.map(() => 'substr(results.outcomes, ?, ?)');
            any.orWhere(one =>
              one
                .where({
                  'results.scorecard': own[0].scorecard,
                  'results.policy_digest': policyDigest,
                })
                // Something is left when those not asked for are cut off.
                .whereRaw(`ltrim(${letters.join(' || ')}, ?) <> ''`, [
                  ...runs.flatMap(({ first, length }) => [first, length]),
                  otherLetters(outcomes),
                ]),
            );
          }
          if (!places.length) any.whereRaw('1 = 0');
        }),
    );
  };

/** Adds that a result of the product fits any of the alternatives. */
function anyResult<T>(
  query: Knex.QueryBuilder,
  knex: Knex,
  alternatives: readonly T[],
  fits: (result: Knex.QueryBuilder, alternative: T) => void,
): void {
  query.whereExists(
    knex('results')
      .select(knex.raw('1'))
      .whereRaw('results.entity_ref = products.entity_ref')
      .where(any => {
        for (const one of alternatives) {
          any.orWhere(result => fits(result, one));
        }
      }),
  );
}

/** Products that have one of the levels in a scorecard. */
export const withScorecardLevel =
  (levels: readonly { scorecard: string; level: string | null }[]): Apply =>
  (query, knex) =>
    anyResult(query, knex, levels, (result, { scorecard, level }) =>
      result.where({ 'results.scorecard': scorecard, 'results.level': level }),
    );

/** The check that alone stands in the way, null when it is another number. */
function onlyCheckInTheWay(knex: Knex): string {
  return isPostgres(knex)
    ? `case when json_array_length(results.next::json->'checks') = 1
         then results.next::json->'checks'->>0 end`
    : `case when json_array_length(results.next, '$.checks') = 1
         then json_extract(results.next, '$.checks[0]') end`;
}

/** Products that one of the checks alone keeps from their next level. */
export const withLift =
  (lifts: readonly { scorecard: string; check: string }[]): Apply =>
  (query, knex) =>
    anyResult(query, knex, lifts, (result, { scorecard, check }) =>
      result
        .where({ 'results.scorecard': scorecard })
        .whereRaw(`${onlyCheckInTheWay(knex)} = ?`, [check]),
    );
