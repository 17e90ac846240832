import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import { FieldProblem } from '@backstage-data-mesh/plugin-data-mesh-common';

const MAX_PROBLEMS_SHOWN = 20;

/** The error with which the catalog refuses an entity. */
export function refusal(entity: Entity, problems: FieldProblem[]): InputError {
  const lines = problems
    .slice(0, MAX_PROBLEMS_SHOWN)
    .map(({ path, message }) => `${path} ${message}`);
  if (problems.length > MAX_PROBLEMS_SHOWN) {
    lines.push(`and ${problems.length - MAX_PROBLEMS_SHOWN} more`);
  }
  return new InputError(
    `${stringifyEntityRef(entity)} is refused: ${lines.join('; ')}`,
  );
}
