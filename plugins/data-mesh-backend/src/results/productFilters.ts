import { DataStatus } from '@backstage-data-mesh/plugin-data-mesh-common';
import { Knex } from 'knex';
import { isPostgres } from '../database/isPostgres';
import { jsonValues } from '../database/jsonRows';
import { productsWithField } from '../contracts/productsWithField';
import {
  CheckFilter,
  withLift,
  withOutcome,
  withScorecardLevel,
} from './resultFilters';

/** The refs that a caller may read; `all` for one who may read everything. */
export type Visible = 'all' | readonly string[];

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
  /** Names of levels, null for none. */
  level?: readonly (string | null)[];
  /** Levels of single scorecards, null for none. */
  scorecardLevel?: readonly { scorecard: string; level: string | null }[];
  status?: readonly DataStatus[];
  portType?: readonly string[];
  tag?: readonly string[];
  checks?: CheckFilter;
  /** Checks that alone stand between a product and its next level. */
  lifts?: readonly { scorecard: string; check: string }[];
  fullText?: string;
  /** Contracts whose fields `fullText` may find; none when nothing is said. */
  contracts?: Visible;
}

export type FilterName = keyof ProductFilter;

/** Letters by which a field is found; with fewer nearly every product has one. */
const LEAST_OF_FIELD = 3;

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

/** Adds a condition to a query over products. */
export type Apply = (query: Knex.QueryBuilder, knex: Knex) => void;

/** Groups or domains, and all that is below them. */
export const within =
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
  (column: string, values: readonly string[]): Apply =>
  query => {
    query.whereIn(column, [...values]);
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
    level,
    scorecardLevel,
    status,
    portType,
    tag,
    checks,
    lifts,
    fullText,
    contracts = [],
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
    level:
      level &&
      (query => {
        query.where(any => {
          for (const name of level) any.orWhere('products.level', name);
        });
      }),
    scorecardLevel: scorecardLevel && withScorecardLevel(scorecardLevel),
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
    checks: checks && withOutcome(checks),
    lifts: lifts && withLift(lifts),
    fullText:
      fullText === undefined
        ? undefined
        : (query, knex) => {
            // Every word somewhere, as people expect of a search field.
            for (const word of fullText
              .toLocaleLowerCase('en-US')
              .split(/\s+/)
              .filter(Boolean)
              .slice(0, 10)) {
              query.where(either => {
                either.whereRaw(`products.search_text like ? escape '\\'`, [
                  `%${escapeLike(word)}%`,
                ]);
                if (word.length >= LEAST_OF_FIELD) {
                  either.orWhereIn(
                    'products.entity_ref',
                    productsWithField(knex, word, contracts),
                  );
                }
              });
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
