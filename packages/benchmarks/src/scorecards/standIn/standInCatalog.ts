import {
  QueryEntitiesInitialRequest,
  QueryEntitiesRequest,
  QueryEntitiesResponse,
  StreamEntitiesRequest,
} from '@backstage/catalog-client';
import {
  Entity,
  parseEntityRef,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { pickFields } from './fields';
import { filterMatcher, predicateMatcher } from './filter';
import { Section, sectionsOf } from './sections';

/** A catalog of which nothing is stored. */
export interface StandInCatalog {
  service: CatalogService;
  /** Changes 1 % of the products, others each time, and tells how many. */
  change(): number;
}

type Filters = Pick<QueryEntitiesInitialRequest, 'filter' | 'query'>;

/** An entity that is not built yet. */
interface Place {
  section: number;
  i: number;
}

interface Cursor extends Filters {
  next: Place;
  totalItems: number;
}

const DEFAULT_PAGE = 500;
const encode = (cursor: Cursor) =>
  Buffer.from(JSON.stringify(cursor)).toString('base64');
const decode = (cursor: string): Cursor =>
  JSON.parse(Buffer.from(cursor, 'base64').toString());

function refuse(request: object | undefined, ...names: string[]) {
  for (const [name, value] of Object.entries(request ?? {})) {
    if (names.includes(name) && value !== undefined) {
      throw new Error(`The stand-in for the catalog has no ${name}`);
    }
  }
}

/** A text that is looked up has to be one that the filter demands anyway. */
function refuseOtherTexts({
  filter,
  fullTextFilter,
}: QueryEntitiesInitialRequest) {
  if (!fullTextFilter) return;
  const { term, fields = [] } = fullTextFilter;
  const { kind } = (filter ?? {}) as { kind?: unknown };
  if (fields.join() !== 'kind' || kind !== term) {
    throw new Error('The stand-in for the catalog looks for no other text');
  }
}

/** Walks through what matches, without building it. */
function* places(sections: Section[], filters: Filters, from?: Place) {
  const matchers = [
    filterMatcher(filters.filter),
    predicateMatcher(filters.query),
  ];
  for (let section = from?.section ?? 0; section < sections.length; section++) {
    const { kind, count, typeOf } = sections[section];
    for (let i = section === from?.section ? from.i : 0; i < count; i++) {
      const entity = { kind, 'spec.type': typeOf(i) };
      if (matchers.every(matches => matches(entity))) yield { section, i };
    }
  }
}

/**
 * Stands in for the catalog where it would take hours to fill: it builds each
 * entity when a page is asked for and forgets it. It answers what a sweep may
 * ask; it throws at other filters and does not have the other methods.
 */
export function createStandInCatalog(products: number): StandInCatalog {
  const revisions = new Uint16Array(products);
  let changes = 0;
  const sections = sectionsOf(products, i => revisions[i]);
  const build = ({ section, i }: Place) => sections[section].build(i);

  const find = (ref: string): Entity | undefined => {
    const { kind, namespace, name } = parseEntityRef(ref.toLowerCase());
    if (namespace !== 'default') return undefined;
    for (const section of sections.filter(one => one.kind === kind)) {
      const i = section.find(name);
      if (i !== undefined) return section.build(i);
    }
    return undefined;
  };

  const count = (request: QueryEntitiesInitialRequest) => {
    if (request.totalItems === 'exclude') return 0;
    let total = 0;
    for (const _ of places(sections, request)) total += 1;
    return total;
  };

  const queryEntities = (
    request: QueryEntitiesRequest = {},
  ): QueryEntitiesResponse => {
    refuse(request, 'orderFields', 'offset');
    refuseOtherTexts(request);
    const cursor = 'cursor' in request ? decode(request.cursor) : undefined;
    const filters = cursor ?? (request as QueryEntitiesInitialRequest);
    const { fields, limit = DEFAULT_PAGE } = request;
    const totalItems = cursor?.totalItems ?? count(request);
    const items: Entity[] = [];
    for (const next of places(sections, filters, cursor?.next)) {
      if (items.length === limit) {
        const { filter, query } = filters;
        const nextCursor = encode({ filter, query, next, totalItems });
        return { items, totalItems, pageInfo: { nextCursor } };
      }
      items.push(pickFields(build(next), fields));
    }
    return { items, totalItems, pageInfo: {} };
  };

  async function* streamEntities(request: StreamEntitiesRequest = {}) {
    const { pageSize = DEFAULT_PAGE, ...rest } = request;
    let page = queryEntities({
      ...rest,
      limit: pageSize,
      totalItems: 'exclude',
    });
    yield page.items;
    while (page.pageInfo.nextCursor) {
      // As after a request: others get their turn.
      await new Promise(resolve => setImmediate(resolve));
      const { nextCursor: cursor } = page.pageInfo;
      page = queryEntities({ cursor, fields: rest.fields, limit: pageSize });
      yield page.items;
    }
  }

  const service: Partial<CatalogService> = {
    streamEntities,
    async queryEntities(request) {
      return queryEntities(request);
    },
    async getEntityFacets({ facets, ...request }) {
      refuse(request, 'filter', 'query');
      if (facets.some(facet => facet !== 'kind')) {
        throw new Error('The stand-in for the catalog counts kinds only');
      }
      const kind = sections.map(({ kind: value, count: many }) => ({
        value,
        count: many,
      }));
      return { facets: { kind } };
    },
    async getEntities(request) {
      refuse(request, 'order', 'offset', 'limit', 'after');
      const found = [...places(sections, { filter: request?.filter })];
      return {
        items: found.map(place => pickFields(build(place), request?.fields)),
      };
    },
    async getEntitiesByRefs(request) {
      refuse(request, 'filter', 'query');
      const found = request.entityRefs.map(find);
      return {
        items: found.map(one => one && pickFields(one, request.fields)),
      };
    },
    async getEntityByRef(ref) {
      return find(typeof ref === 'string' ? ref : stringifyEntityRef(ref));
    },
  };

  return {
    service: service as CatalogService,
    change() {
      let changed = 0;
      for (let i = changes % 100; i < products; i += 100) {
        revisions[i] += 1;
        changed += 1;
      }
      changes += 1;
      return changed;
    },
  };
}
