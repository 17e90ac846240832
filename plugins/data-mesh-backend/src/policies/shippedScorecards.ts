import { readFile } from 'node:fs/promises';
import { resolvePackagePath } from '@backstage/backend-plugin-api';
import {
  readScorecard,
  Scorecard,
  ScorecardEntity,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { parse } from 'yaml';

/** The scorecards that come with the suite; each is a file in `scorecards/`. */
export const shippedNames = ['ownership', 'quality'] as const;

export type ShippedName = (typeof shippedNames)[number];

/** The id of a shipped scorecard; it is no entity of the catalog. */
export const shippedId = (name: ShippedName) => `builtin:${name}`;

/** Reads the scorecards that come with the suite. */
export async function readShippedScorecards(): Promise<
  { name: ShippedName; scorecard: Scorecard }[]
> {
  return Promise.all(
    shippedNames.map(async name => {
      const file = resolvePackagePath(
        '@backstage-data-mesh/plugin-data-mesh-backend',
        'scorecards',
        `${name}.yaml`,
      );
      const entity = parse(await readFile(file, 'utf8')) as ScorecardEntity;
      return { name, scorecard: readScorecard(entity, shippedId(name)) };
    }),
  );
}
