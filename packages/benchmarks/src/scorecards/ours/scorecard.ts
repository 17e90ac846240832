import {
  CheckSeverity,
  DATA_MESH_API_VERSION,
  ScorecardEntity,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { checks } from '../checks';

const levels = ['bronze', 'silver', 'gold'];
const severities: CheckSeverity[] = ['critical', 'high', 'medium', 'low'];

/** Who governs the mesh of the benchmark. */
export const governor = 'group:default/area-0';

/** Checks of what the peer's facts do not hold: contracts, people and readers. */
const further: [id: string, cel: string][] = [
  ['owner-known', 'owner.exists && owner.members > 0'],
  ['owner-in-domain', 'owner.inDomain'],
  ['contract-valid', 'contracts.all(c, c.exists && c.valid)'],
  ['fields-described', 'contracts.all(c, c.describedFields >= c.fields * 0.8)'],
  ['consumed', 'consumers.total > 0'],
];

/**
 * The comparable checks as a policy of ours, with a message where a check may
 * fail, as policies have it.
 *
 * @param options - `more` adds five checks that the peer has no facts for
 */
export function scorecard({ more }: { more: boolean }): ScorecardEntity {
  const all = [
    ...checks.map(({ id, title, cel }) => ({ id, title, expression: cel })),
    ...(more ? further : []).map(([id, expression]) => ({
      id,
      title: id,
      expression,
    })),
  ];
  const location = 'url:https://git.acme.example/policies/scorecard.yaml';
  return {
    apiVersion: DATA_MESH_API_VERSION,
    kind: 'Scorecard',
    metadata: {
      name: 'comparable',
      title: 'Comparable checks',
      annotations: {
        'backstage.io/managed-by-location': location,
        'backstage.io/managed-by-origin-location': location,
      },
    },
    spec: {
      owner: governor,
      levels,
      checks: all.map((check, i) => ({
        ...check,
        level: levels[i % levels.length],
        severity: severities[i % severities.length],
        message: '"found in " + product.name',
      })),
    },
  };
}
