import { Entity } from '@backstage/catalog-model';
import { FieldProblem } from './schemaProblems';

/**
 * The largest DataProduct or Scorecard that the catalog takes, in bytes of its
 * JSON.
 *
 * @public
 */
export const MAX_ENTITY_BYTES = 256 * 1024;

function kilobytes(bytes: number): string {
  return `${Math.ceil(bytes / 1024).toLocaleString('en-US')} KiB`;
}

/** The problem of an entity that is too large to be looked into. */
export function sizeProblems(entity: Entity): FieldProblem[] {
  const bytes = new TextEncoder().encode(JSON.stringify(entity)).byteLength;
  if (bytes <= MAX_ENTITY_BYTES) return [];
  return [
    {
      path: 'entity',
      message: `has ${kilobytes(bytes)}; allowed: at most ${kilobytes(
        MAX_ENTITY_BYTES,
      )}`,
    },
  ];
}
