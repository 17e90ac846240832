import {
  CheckOutcome,
  DataStatus,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { Knex } from 'knex';
import { isPostgres } from '../database/isPostgres';
import { jsonValues } from '../database/jsonRows';
import { outcomeLetter } from './outcomes';

/** The refs that a caller may read; `all` for one who may read everything. */
export type Visible = 'all' | readonly string[];

/** A check by its place in the outcomes of a policy. */
export interface CheckPlace {
  scorecard: string;
  policyDigest: string;
  /** Index in the policy's list of checks. */
  index: number;
}

/** What a list of products is narrowed by, with everything resolved. */
export interface ProductFilter {
  owner?: readonly string[];
  /** All groups of whoever asks for their own, and that person. */
  mine?: { groups: readonly string[]; user?: string };
  domain?: readonly string[];
  system?: readonly string[];
  type?: readonly string[];
  lifecycle?: readonly string[];
  classification?: readonly string[];
  /** Indices of levels, -1 for none. */
  position?: readonly number[];
  status?: readonly DataStatus[];
  portType?: readonly string[];
  tag?: readonly string[];
  checks?: { places: readonly CheckPlace[]; outcomes: readonly CheckOutcome[] };
  fullText?: string;
}

export type FilterName = keyof ProductFilter;

const escapeLike = (text: string) => text.replace(/[\\%_]/g, '\\$&');

/** Values of a column that holds a JSON list, for `exists` and for counting. */
export function listElements(knex: Knex, column: string): Knex.Raw {
  return isPostgres(knex)
    ? knex.raw('json_array_elements_text(??::json) as element(value)', [column])
    : knex.raw('json_each(??) as element', [column]);
}

/** The outputs of products as elements. */
export function outputElements(knex: Knex): Knex.Raw {
  return isPostgres(knex)
    ? knex.raw('json_array_elements(products.outputs::json) as element(value)')
    : knex.raw('json_each(products.outputs) as element');
}

/** The type of an output element. */
export function outputType(knex: Knex): Knex.Raw {
  return isPostgres(knex)
    ? knex.raw(`element.value->>'type'`)
    : knex.raw(`json_extract(element.value, '$.type')`);
}

type Apply = (query: Knex.QueryBuilder, knex: Knex) => void;

const within =
  (column: string, ancestors: readonly string[]): Apply =>
  (query, knex) => {
    query.where(either =>
      either
        .whereIn(column, jsonValues(knex, ancestors))
        .orWhereIn(
          column,
          knex('hierarchy')
            .select('ref')
            .whereIn('ancestor', jsonValues(knex, ancestors)),
        ),
    );
  };

const oneOf =
  (column: string, values: readonly (string | number)[]): Apply =>
  query => {
    query.whereIn(column, [...values]);
  };

const checkOutcome =
  ({ places, outcomes }: NonNullable<ProductFilter['checks']>): Apply =>
  (query, knex) => {
    const letters = outcomes.map(outcomeLetter);
    query.whereExists(
      knex('results')
        .select(knex.raw('1'))
        .whereRaw('results.entity_ref = products.entity_ref')
        .where(any => {
          for (const { scorecard, policyDigest, index } of places) {
            any.orWhere(one =>
              one
                .where({
                  'results.scorecard': scorecard,
                  'results.policy_digest': policyDigest,
                })
                .whereRaw(
                  `substr(results.outcomes, ?, 1) in (${letters
                    .map(() => '?')
                    .join(', ')})`,
                  [index + 1, ...letters],
                ),
            );
          }
          if (!places.length) any.whereRaw('1 = 0');
        }),
    );
  };

function conditions(filter: ProductFilter): Partial<Record<FilterName, Apply>> {
  const {
    owner,
    mine,
    domain,
    system,
    type,
    lifecycle,
    classification,
    position,
    status,
    portType,
    tag,
    checks,
    fullText,
  } = filter;
  return {
    owner: owner && oneOf('products.owner', owner),
    mine:
      mine &&
      ((query, knex) => {
        query.where(any => {
          within('products.owner', mine.groups)(any, knex);
          if (mine.user) {
            any.orWhere('products.owner', mine.user);
            any.orWhereExists(
              knex
                .select(knex.raw('1'))
                .from(listElements(knex, 'products.people'))
                .where('element.value', mine.user),
            );
          }
        });
      }),
    domain: domain && within('products.domain', domain),
    system: system && oneOf('products.system', system),
    type: type && oneOf('products.type', type),
    lifecycle: lifecycle && oneOf('products.lifecycle', lifecycle),
    classification:
      classification && oneOf('products.classification', classification),
    position: position && oneOf('products.position', position),
    status: status && oneOf('products.status', status),
    portType:
      portType &&
      ((query, knex) => {
        query.whereExists(
          knex
            .select(knex.raw('1'))
            .from(outputElements(knex))
            .whereIn(outputType(knex) as unknown as string, [...portType]),
        );
      }),
    tag:
      tag &&
      ((query, knex) => {
        query.whereExists(
          knex
            .select(knex.raw('1'))
            .from(listElements(knex, 'products.tags'))
            .whereIn('element.value', [...tag]),
        );
      }),
    checks: checks && checkOutcome(checks),
    fullText:
      fullText === undefined
        ? undefined
        : query => {
            // Every word somewhere, as people expect of a search field.
            for (const word of fullText
              .toLocaleLowerCase('en-US')
              .split(/\s+/)
              .filter(Boolean)
              .slice(0, 10)) {
              query.whereRaw(`products.search_text like ? escape '\\'`, [
                `%${escapeLike(word)}%`,
              ]);
            }
          },
  };
}

/**
 * All products that a caller may read and that fit a filter.
 *
 * @param except - a field whose condition is left out, as facets need
 */
export function visibleProducts(
  knex: Knex,
  filter: ProductFilter,
  visible: Visible,
  except?: FilterName,
): Knex.QueryBuilder {
  const query = knex('products').whereNull('products.archived_at');
  if (visible !== 'all') {
    query.whereIn('products.entity_ref', jsonValues(knex, visible));
  }
  for (const [name, apply] of Object.entries(conditions(filter))) {
    if (apply && name !== except) apply(query, knex);
  }
  return query;
}
