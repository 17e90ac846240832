import { Entity } from '@backstage/catalog-model';
import { isDataProductEntity } from '../kinds/DataProductEntityV1alpha1';
import { contractsAround, LineageEdge, productLinks } from './productLinks';

/**
 * Loads many entities at once; `undefined` stands for one that is not in the
 * catalog or that the reader may not see.
 *
 * @public
 */
export type EntityLoader = (
  refs: string[],
) => Promise<Array<Entity | undefined>>;

/**
 * An entity in a lineage.
 *
 * @public
 */
export interface LineageNode {
  ref: string;
  /** Missing when it is not in the catalog or hidden from the reader. */
  entity?: Entity;
  /** Steps from the root, negative upstream, 0 for the root. */
  distance: number;
  /** Whether it has neighbours beyond what was traced. */
  hasMore: boolean;
}

/**
 * Where a product's data comes from and goes to.
 *
 * @public
 */
export interface Lineage {
  root: string;
  nodes: LineageNode[];
  edges: LineageEdge[];
  /** True when the limit of nodes was reached before the limit of steps. */
  truncated: boolean;
}

/**
 * How far a lineage is traced.
 *
 * @public
 */
export interface LineageLimits {
  /** Steps against the flow of data. */
  upstream: number;
  /** Steps with the flow of data. */
  downstream: number;
  maxNodes: number;
}

class LineageTracer {
  private readonly entities = new Map<string, Entity | undefined>();

  constructor(private readonly load: EntityLoader) {}

  /** Loads what is not known yet, in one request. */
  async fetch(refs: Iterable<string>): Promise<void> {
    const missing = [...new Set(refs)].filter(ref => !this.entities.has(ref));
    if (!missing.length) return;
    const loaded = await this.load(missing);
    missing.forEach((ref, i) => this.entities.set(ref, loaded[i]));
  }

  entity(ref: string): Entity | undefined {
    return this.entities.get(ref);
  }

  /** Links of the given products, with their contracts loaded before. */
  async links(refs: string[]): Promise<Map<string, LineageEdge[]>> {
    await this.fetch(refs);
    const products = refs
      .map(ref => [ref, this.entity(ref)] as const)
      .filter(
        (pair): pair is [string, Entity] =>
          pair[1] !== undefined && isDataProductEntity(pair[1]),
      );
    await this.fetch(products.flatMap(([, entity]) => contractsAround(entity)));
    const known = this.entities as ReadonlyMap<string, Entity>;
    return new Map(
      products.map(([ref, entity]) => [ref, productLinks(entity, known)]),
    );
  }
}

/**
 * Follows the data of a product up- and downstream, breadth first. Two requests
 * a step, however many products there are; cycles end by themselves.
 *
 * @public
 */
export async function traceLineage(
  root: string,
  load: EntityLoader,
  limits: LineageLimits,
): Promise<Lineage> {
  const tracer = new LineageTracer(load);
  const distances = new Map<string, number>([[root, 0]]);
  const edges = new Map<string, LineageEdge>();
  const hasMore = new Set<string>();
  let truncated = false;

  const directions = [
    { sign: -1, steps: limits.upstream, near: 'to', far: 'from' },
    { sign: 1, steps: limits.downstream, near: 'from', far: 'to' },
  ] as const;
  const frontiers = new Map(directions.map(({ sign }) => [sign, [root]]));

  const lastStep = Math.max(limits.upstream, limits.downstream);
  for (let step = 1; step <= lastStep + 1; step++) {
    const refs = [...new Set([...frontiers.values()].flat())];
    if (!refs.length) break;
    const links = await tracer.links(refs);
    for (const { sign, steps, near, far } of directions) {
      const next: string[] = [];
      for (const ref of frontiers.get(sign)!) {
        for (const edge of links.get(ref) ?? []) {
          if (edge[near] !== ref) continue;
          const neighbour = edge[far];
          const isNew = !distances.has(neighbour);
          if (isNew && step > steps) {
            hasMore.add(ref);
            continue;
          }
          if (isNew && distances.size >= limits.maxNodes) {
            hasMore.add(ref);
            truncated = true;
            continue;
          }
          if (isNew) {
            distances.set(neighbour, sign * step);
            next.push(neighbour);
          }
          edges.set(`${edge.from} ${edge.to}`, edge);
        }
      }
      frontiers.set(sign, next);
    }
  }
  await tracer.fetch(distances.keys());

  return {
    root,
    nodes: [...distances].map(([ref, distance]) => ({
      ref,
      entity: tracer.entity(ref),
      distance,
      hasMore: hasMore.has(ref),
    })),
    edges: [...edges.values()],
    truncated,
  };
}
