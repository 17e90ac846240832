import { InputError } from '@backstage/errors';
import { StoredPolicy } from '../policies/PolicyStore';
import { ProductFilter } from '../results/productFilters';

/** What stands for a product without a level. */
const NONE = 'none';

function refused(field: string, value: string, allowed: Iterable<string>) {
  return new InputError(
    `${field}: ${JSON.stringify(value)} is no level; allowed: ${[
      ...allowed,
    ].join(', ')}`,
  );
}

/** Levels of the mesh-wide policies in force by name, or `none`. */
export function readLevels(
  names: readonly string[],
  policies: readonly StoredPolicy[],
): NonNullable<ProductFilter['level']> {
  const allowed = new Set([
    NONE,
    ...policies
      .filter(({ inForce, scorecard }) => inForce && !scorecard.domain)
      .flatMap(({ scorecard }) => scorecard.levels.map(({ name }) => name)),
  ]);
  return names.map(name => {
    if (!allowed.has(name)) throw refused('level', name, allowed);
    return name === NONE ? null : name;
  });
}

/** Levels of policies in force, named `<scorecard>/<level>` or `…/none`. */
export function readScorecardLevels(
  values: readonly string[],
  policies: readonly StoredPolicy[],
): NonNullable<ProductFilter['scorecardLevel']> {
  const allowed = new Map(
    policies
      .filter(({ inForce }) => inForce)
      .flatMap(({ scorecard: { id, levels } }) =>
        [...levels.map(({ name }) => name), null].map(
          (level): [string, { scorecard: string; level: string | null }] => [
            `${id}/${level ?? NONE}`,
            { scorecard: id, level },
          ],
        ),
      ),
  );
  return values.map(value => {
    const level = allowed.get(value);
    if (!level) throw refused('scorecardLevel', value, allowed.keys());
    return level;
  });
}
