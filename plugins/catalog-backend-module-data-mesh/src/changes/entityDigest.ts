import { createHash } from 'node:crypto';
import { Entity } from '@backstage/catalog-model';

/** Two providers, or two runs of one, may write the same keys in another order. */
function withSortedKeys(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return value;
  }
  return Object.fromEntries(
    Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

/**
 * Tells apart the contents of an entity. What the catalog itself writes into it
 * is left out: that changes without anybody having changed the entity.
 */
export function entityDigest(entity: Entity): string {
  const { etag: _etag, uid: _uid, ...metadata } = entity.metadata;
  const content: Record<string, unknown> = { ...entity, metadata };
  delete content.status;
  return createHash('sha256')
    .update(JSON.stringify(content, withSortedKeys))
    .digest('hex');
}
