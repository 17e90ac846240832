import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import { DataStatus } from '@backstage-data-mesh/plugin-data-mesh-common';
import { StoredPolicy } from '../policies/PolicyStore';
import { ProductFilter } from '../results/productFilters';
import { readChecks, readLifts } from './checkFilter';
import { readLevels, readScorecardLevels } from './levelFilter';
import { RouterDeps } from './RouterDeps';

/** Filters as they stand in a request; one value or several. */
export type FilterParameters = Record<string, string | string[] | undefined>;

const listOf = (value: string | string[] | undefined): string[] | undefined =>
  value === undefined ? undefined : [value].flat();

/** Refs in the letters in which they are stored. */
const refsOf = (value: string | string[] | undefined): string[] | undefined =>
  listOf(value)?.map(ref => ref.toLocaleLowerCase('en-US'));

/** Filters whose values stand in the policies. */
const ofPolicies = [
  'level',
  'scorecardLevel',
  'lifts',
  'check',
  'fixedBy',
  'severity',
  'principle',
  'outcome',
];

/** Whether a filter can only be read with the policies. */
export const needsPolicies = (parameters: FilterParameters): boolean =>
  ofPolicies.some(name => parameters[name] !== undefined);

/**
 * Turns the filters of a request into what stores understand.
 *
 * @param policies - none are needed unless `needsPolicies` says so
 */
export async function readProductFilter(
  deps: Pick<RouterDeps, 'auth' | 'callers' | 'visibility'>,
  credentials: BackstageCredentials,
  parameters: FilterParameters,
  policies: readonly StoredPolicy[],
): Promise<ProductFilter> {
  const owner = refsOf(parameters.owner);
  const level = listOf(parameters.level);
  const scorecardLevel = listOf(parameters.scorecardLevel);
  const lifts = listOf(parameters.lifts);
  const fullText = listOf(parameters.fullText)?.[0];
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
    domain: refsOf(parameters.domain),
    system: refsOf(parameters.system),
    type: listOf(parameters.type),
    lifecycle: listOf(parameters.lifecycle),
    classification: listOf(parameters.classification),
    level: level && readLevels(level, policies),
    scorecardLevel:
      scorecardLevel && readScorecardLevels(scorecardLevel, policies),
    status: listOf(parameters.status) as DataStatus[] | undefined,
    portType: listOf(parameters.portType),
    tag: listOf(parameters.tag),
    checks: readChecks(
      {
        check: listOf(parameters.check),
        fixedBy: listOf(parameters.fixedBy),
        severity: listOf(parameters.severity),
        principle: listOf(parameters.principle),
        outcome: listOf(parameters.outcome),
      },
      policies,
    ),
    lifts: lifts && readLifts(lifts, policies),
    fullText,
    contracts:
      fullText === undefined
        ? undefined
        : await deps.visibility.of(credentials, 'contracts'),
  };
}
