import { Entity } from '@backstage/catalog-model';
import {
  Lineage,
  LineageEdge,
  ObservedEdge,
} from '@backstage-data-mesh/plugin-data-mesh-common';

/** Where the knowledge of a link comes from. */
export interface KnownEdge extends LineageEdge {
  /** The last run that took it; missing: no run was seen to. */
  seen?: { job: string; lastSeenAt: string };
  /** Only runs show it; nobody has declared it. */
  undeclared?: boolean;
}

/** A lineage that also says what runs have shown. */
export interface KnownLineage extends Lineage {
  edges: KnownEdge[];
}

const keyOf = ({ from, to }: { from: string; to: string }) => `${from} ${to}`;

/** The last run of each link between two products, over all their outputs. */
function lastSeen(edges: readonly ObservedEdge[]): Map<string, ObservedEdge> {
  const found = new Map<string, ObservedEdge>();
  for (const edge of edges) {
    const known = found.get(keyOf(edge));
    const isNewer =
      !known || Date.parse(edge.lastSeenAt) > Date.parse(known.lastSeenAt);
    if (edge.from !== edge.to && isNewer) found.set(keyOf(edge), edge);
  }
  return found;
}

/**
 * How far from the root each product is that only runs have shown. Sources of
 * sources and readers of readers are followed, as they are for what is declared.
 */
function newDistances(
  lineage: Lineage,
  edges: readonly ObservedEdge[],
  steps: number,
): Map<string, number> {
  const known = new Map(lineage.nodes.map(one => [one.ref, one.distance]));
  const added = new Map<string, number>();
  const add = (ref: string, distance: number) => {
    if (known.has(ref) || Math.abs(distance) > steps) return false;
    known.set(ref, distance);
    added.set(ref, distance);
    return true;
  };
  let grew = true;
  while (grew) {
    grew = false;
    for (const { from, to } of edges) {
      const source = known.get(from);
      const target = known.get(to);
      if (target !== undefined && target <= 0) {
        grew = add(from, target - 1) || grew;
      }
      if (source !== undefined && source >= 0) {
        grew = add(to, source + 1) || grew;
      }
    }
  }
  return added;
}

/** Refs of products that a lineage lacks and runs have shown in its reach. */
export function observedProducts(
  lineage: Lineage,
  edges: readonly ObservedEdge[],
  steps: number,
): string[] {
  return [...newDistances(lineage, edges, steps).keys()];
}

/**
 * Adds what runs have shown to a lineage: links that are declared are marked as
 * seen, others are added, together with the products at their ends.
 *
 * @param steps - how far from the root products are added
 * @param entities - the products that {@link observedProducts} named, as far as
 *   the reader may see them
 */
export function mergeObserved(
  lineage: Lineage,
  edges: readonly ObservedEdge[],
  steps: number,
  entities: ReadonlyMap<string, Entity> = new Map(),
): KnownLineage {
  const added = newDistances(lineage, edges, steps);
  const refs = new Set([...lineage.nodes.map(one => one.ref), ...added.keys()]);
  const seen = lastSeen(edges);
  const seenOf = (edge: LineageEdge) => {
    const found = seen.get(keyOf(edge));
    return found && { job: found.job, lastSeenAt: found.lastSeenAt };
  };
  const declared = new Set(lineage.edges.map(keyOf));
  const undeclared = [...seen.values()].filter(
    edge =>
      !declared.has(keyOf(edge)) && refs.has(edge.from) && refs.has(edge.to),
  );
  return {
    ...lineage,
    nodes: [
      ...lineage.nodes,
      ...[...added].map(([ref, distance]) => ({
        ref,
        entity: entities.get(ref),
        distance,
        hasMore: false,
      })),
    ],
    edges: [
      ...lineage.edges.map((edge): KnownEdge => {
        const run = seenOf(edge);
        return run ? { ...edge, seen: run } : edge;
      }),
      ...undeclared.map(
        (edge): KnownEdge => ({
          from: edge.from,
          to: edge.to,
          seen: seenOf(edge),
          undeclared: true,
        }),
      ),
    ],
  };
}
