// Tests run in Node.
/* eslint-disable no-restricted-imports */
import { readFileSync } from 'fs';
import { resolve } from 'path';
/* eslint-enable no-restricted-imports */
import {
  createScorecardEngine,
  findScorecardProblems,
  readScorecard,
  Scorecard,
  ScorecardEntity,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { parse } from 'yaml';
import { policyEntity, policyYaml, readPolicyYaml } from './policyYaml';

const engine = createScorecardEngine();

const repository = resolve(__dirname, '../../../../..');
const scorecardIn = (file: string, id?: string): Scorecard =>
  readScorecard(
    parse(readFileSync(resolve(repository, file), 'utf8')) as ScorecardEntity,
    id,
  );

describe('policyYaml', () => {
  it.each([
    ['plugins/data-mesh-backend/scorecards/quality.yaml', 'builtin:quality'],
    [
      'plugins/data-mesh-backend/scorecards/ownership.yaml',
      'builtin:ownership',
    ],
    ['examples/scorecards/customer-privacy.yaml', undefined],
  ])('writes what the catalog accepts and reads as before: %s', (file, id) => {
    const policy = scorecardIn(file, id);
    const entity = parse(policyYaml(policy)) as ScorecardEntity;
    expect(findScorecardProblems(entity, engine)).toEqual([]);
    expect(readScorecard(entity, policy.id)).toEqual(policy);
  });

  const policy: Scorecard = {
    id: 'scorecard:finance/closing',
    title: 'Closing',
    owner: 'group:default/finance',
    levels: [{ name: 'plain' }, { name: 'full', means: 'All of it' }],
    checks: [
      {
        id: 'fin-01',
        title: 'It has a tag',
        severity: 'critical',
        needs: [],
        expression: 'product.tags.size() > 0',
        fixedBy: 'owner',
        effort: 'hours',
        graceDays: 0,
        tolerance: 'PT0S',
        maxExemptionDays: 90,
      },
    ],
  };

  it('leaves out what goes without saying', () => {
    expect(policyEntity(policy)).toEqual({
      apiVersion: 'data-mesh/v1alpha1',
      kind: 'Scorecard',
      metadata: { name: 'closing', namespace: 'finance', title: 'Closing' },
      spec: {
        owner: 'group:default/finance',
        levels: ['plain', { name: 'full', means: 'All of it' }],
        checks: [
          {
            id: 'fin-01',
            title: 'It has a tag',
            severity: 'critical',
            expression: 'product.tags.size() > 0',
          },
        ],
      },
    });
  });

  it('writes what differs from the default of its severity', () => {
    const [check] = policy.checks;
    const { spec } = policyEntity({
      ...policy,
      checks: [
        { ...check, severity: 'medium', maxExemptionDays: 90, graceDays: 30 },
      ],
    });
    expect(spec.checks[0]).toEqual({
      id: 'fin-01',
      title: 'It has a tag',
      expression: 'product.tags.size() > 0',
      graceDays: 30,
      maxExemptionDays: 90,
    });
  });

  it('reads no policy from what is none', () => {
    expect(readPolicyYaml('kind: [')).toBeUndefined();
    expect(readPolicyYaml('')).toBeUndefined();
    expect(readPolicyYaml('kind: Scorecard')).toBeUndefined();
  });
});
