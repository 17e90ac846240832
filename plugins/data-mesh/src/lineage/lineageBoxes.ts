import { Entity, parseEntityRef } from '@backstage/catalog-model';
import {
  DataProductEntity,
  domainOf,
  isDataProductEntity,
  Lineage,
  LineageNode,
} from '@backstage-data-mesh/plugin-data-mesh-common';

/** What a box of the lineage says. */
export interface LineageBox {
  id: string;
  title: string;
  /** Ref of the domain; only products have one. */
  domain?: string;
  /** What it is, when it is no product: `component`, `resource`, … */
  kind: string;
  isRoot: boolean;
  /** Not in the catalog, or hidden from the reader. */
  isMissing: boolean;
  lifecycle?: string;
  hasMore: boolean;
  distance: number;
}

function titleOf(ref: string, entity: Entity | undefined): string {
  return (
    entity?.metadata.title ?? entity?.metadata.name ?? parseEntityRef(ref).name
  );
}

function toBox(node: LineageNode, root: string): LineageBox {
  const { ref, entity, hasMore, distance } = node;
  const isProduct = entity !== undefined && isDataProductEntity(entity);
  return {
    id: ref,
    title: titleOf(ref, entity),
    domain: isProduct ? domainOf(entity) : undefined,
    kind: parseEntityRef(ref).kind,
    lifecycle: isProduct
      ? (entity as DataProductEntity).spec.lifecycle
      : undefined,
    isRoot: ref === root,
    isMissing: entity === undefined,
    hasMore,
    distance,
  };
}

/** The boxes of a lineage, nearest first, then by name. */
export function lineageBoxes(lineage: Lineage): LineageBox[] {
  return lineage.nodes
    .map(node => toBox(node, lineage.root))
    .sort(
      (a, b) =>
        Math.abs(a.distance) - Math.abs(b.distance) ||
        a.title.localeCompare(b.title),
    );
}

/** The entities of a lineage that the reader may see. */
export function lineageEntities({ nodes }: Lineage): Entity[] {
  return nodes.flatMap(({ entity }) => entity ?? []);
}

/** The domains that a lineage touches, each once. */
export function lineageDomains(boxes: LineageBox[]): string[] {
  return [...new Set(boxes.flatMap(({ domain }) => domain ?? []))].sort();
}
