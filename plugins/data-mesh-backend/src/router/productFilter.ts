import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import {
  CheckOutcome,
  DataStatus,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { StoredPolicy } from '../policies/PolicyStore';
import { CheckPlace, ProductFilter } from '../results/productFilters';
import { RouterDeps } from './RouterDeps';

/** Filters as they stand in a request; one value or several. */
export type FilterParameters = Record<string, string | string[] | undefined>;

const listOf = (value: string | string[] | undefined): string[] | undefined =>
  value === undefined ? undefined : [value].flat();

/** The indices that names of levels have in the mesh-wide policies. */
function positionsOf(names: string[], policies: readonly StoredPolicy[]) {
  const meshWide = policies.filter(
    ({ inForce, scorecard }) => inForce && !scorecard.domain,
  );
  const known = new Set(
    meshWide.flatMap(({ scorecard }) => scorecard.levels.map(one => one.name)),
  );
  return names.flatMap(name => {
    if (name === 'none') return [-1];
    if (!known.has(name)) {
      throw new InputError(
        `level: ${JSON.stringify(name)} is no level; allowed: none, ${[
          ...known,
        ].join(', ')}`,
      );
    }
    return meshWide.flatMap(({ scorecard }) => {
      const at = scorecard.levels.findIndex(one => one.name === name);
      return at < 0 ? [] : [at];
    });
  });
}

/** Finds checks that are named `<scorecard>/<id>`. */
function placesOf(
  checks: string[],
  policies: readonly StoredPolicy[],
): CheckPlace[] {
  return checks.map(check => {
    const slash = check.lastIndexOf('/');
    const policy = policies.find(
      ({ scorecard }) => scorecard.id === check.slice(0, slash),
    );
    const index =
      policy?.scorecard.checks.findIndex(
        ({ id }) => id === check.slice(slash + 1),
      ) ?? -1;
    if (!policy || index < 0) {
      throw new InputError(
        `check: ${JSON.stringify(
          check,
        )} is no check; allowed: <scorecard>/<check id>, such as builtin:quality/qlt-02`,
      );
    }
    return {
      scorecard: policy.scorecard.id,
      policyDigest: policy.digest,
      index,
    };
  });
}

/** Turns the filters of a request into what stores understand. */
export async function readProductFilter(
  deps: Pick<RouterDeps, 'auth' | 'callers'>,
  credentials: BackstageCredentials,
  parameters: FilterParameters,
  policies: readonly StoredPolicy[],
): Promise<ProductFilter> {
  const owner = listOf(parameters.owner);
  const checks = listOf(parameters.check);
  const level = listOf(parameters.level);
  const others = owner?.filter(ref => ref !== 'me');
  let mine: ProductFilter['mine'];
  if (owner?.includes('me')) {
    if (!deps.auth.isPrincipal(credentials, 'user')) {
      throw new InputError('owner: "me" is only for people who are signed in');
    }
    const { groups, userRef } = await deps.callers.of(credentials);
    mine = { groups: [...groups, ...(others ?? [])], user: userRef };
  }
  return {
    owner: mine ? undefined : others,
    mine,
    domain: listOf(parameters.domain),
    system: listOf(parameters.system),
    type: listOf(parameters.type),
    lifecycle: listOf(parameters.lifecycle),
    classification: listOf(parameters.classification),
    position: level && positionsOf(level, policies),
    status: listOf(parameters.status) as DataStatus[] | undefined,
    portType: listOf(parameters.portType),
    tag: listOf(parameters.tag),
    checks: checks && {
      places: placesOf(checks, policies),
      outcomes: (listOf(parameters.outcome) as CheckOutcome[]) ?? [
        'fail',
        'unknown',
      ],
    },
    fullText: listOf(parameters.fullText)?.[0],
  };
}
