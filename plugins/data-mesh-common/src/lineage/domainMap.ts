import {
  Entity,
  getCompoundEntityRef,
  RELATION_CONSUMES_API,
  RELATION_PROVIDES_API,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { RELATION_CONSUMES_DATA_FROM } from '../kinds/relations';
import { domainOf, LineageEdge, targetsOf } from './productLinks';

/**
 * The links between the products of two domains.
 *
 * @public
 */
export interface DomainLink {
  /** Ref of the domain that provides. */
  from: string;
  /** Ref of the domain that reads. */
  to: string;
  /** The links from product to product, behind the count. */
  edges: LineageEdge[];
}

/**
 * How data flows between domains.
 *
 * @public
 */
export interface DomainMap {
  domains: { ref: string; products: number }[];
  links: DomainLink[];
}

/** All links among the given products, those by contract included. */
function linksAmong(products: Map<string, Entity>): LineageEdge[] {
  const providers = new Map<string, string[]>();
  for (const [ref, product] of products) {
    for (const contract of targetsOf(product, RELATION_PROVIDES_API)) {
      providers.set(contract, [...(providers.get(contract) ?? []), ref]);
    }
  }
  const edges = new Map<string, LineageEdge>();
  for (const [to, product] of products) {
    const add = (from: string, contract?: string) => {
      const key = `${from} ${to}`;
      if (from !== to && products.has(from) && !edges.has(key)) {
        edges.set(key, contract ? { from, to, contract } : { from, to });
      }
    };
    targetsOf(product, RELATION_CONSUMES_DATA_FROM).forEach(from => add(from));
    for (const contract of targetsOf(product, RELATION_CONSUMES_API)) {
      (providers.get(contract) ?? []).forEach(from => add(from, contract));
    }
  }
  return [...edges.values()];
}

/**
 * Aggregates the lineage of products to their domains. Links inside a domain
 * and products without a domain are left out.
 *
 * @param entities - data products with their relations
 * @public
 */
export function aggregateDomainMap(entities: Iterable<Entity>): DomainMap {
  const products = new Map<string, Entity>();
  for (const entity of entities) {
    products.set(stringifyEntityRef(getCompoundEntityRef(entity)), entity);
  }
  const counts = new Map<string, number>();
  for (const product of products.values()) {
    const domain = domainOf(product);
    if (domain) counts.set(domain, (counts.get(domain) ?? 0) + 1);
  }
  const links = new Map<string, DomainLink>();
  for (const edge of linksAmong(products)) {
    const from = domainOf(products.get(edge.from)!);
    const to = domainOf(products.get(edge.to)!);
    if (!from || !to || from === to) continue;
    const link = links.get(`${from} ${to}`) ?? { from, to, edges: [] };
    link.edges.push(edge);
    links.set(`${from} ${to}`, link);
  }
  return {
    domains: [...counts]
      .map(([ref, count]) => ({ ref, products: count }))
      .sort((a, b) => a.ref.localeCompare(b.ref)),
    links: [...links.values()].sort(
      (a, b) => b.edges.length - a.edges.length || a.from.localeCompare(b.from),
    ),
  };
}
