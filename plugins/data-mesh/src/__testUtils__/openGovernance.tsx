import { mockApis, renderTestApp } from '@backstage/frontend-test-utils';
import { catalogApiRef, entityRouteRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { permissionApiRef } from '@backstage/plugin-permission-react';
import { PolicyView } from '@backstage-data-mesh/plugin-data-mesh-common';
import userEvent from '@testing-library/user-event';
import { exampleEntities } from '../../dev/exampleEntities';
import { exampleEntry } from '../../dev/exampleGovernance';
import { examplePolicy } from '../../dev/exampleScorecards';
import dataMeshPlugin from '..';
import { fakeBackend, refusal } from './fakeBackend';

/** A policy that somebody registered without the right to govern. */
export const idlePolicy: PolicyView = {
  ...examplePolicy,
  scorecard: {
    ...examplePolicy.scorecard,
    id: 'scorecard:default/own',
    title: 'Own rules',
  },
  inForce: false,
  reason: 'Its owner is not one of dataMesh.governance.owners',
};

/** A backend with a policy in force, one that is not, and a short ledger. */
export function governanceBackend() {
  const backend = fakeBackend();
  beforeEach(() => {
    backend.get('/scorecards', { items: [examplePolicy, idlePolicy] });
    backend.get('/scorecards/builtin/:name', ({ path }) =>
      path.endsWith('/quality')
        ? Response.json(examplePolicy)
        : refusal(404, 'NotFoundError', 'There is no such scorecard'),
    );
    backend.get('/ledger', { items: [exampleEntry(2), exampleEntry(1)] });
    backend.get('/ledger/verify', { valid: true, entries: 2 });
  });
  return backend;
}

/** Opens the page Governance as somebody who may or may not read the ledger. */
export function openGovernance(
  backend: ReturnType<typeof fakeBackend>,
  search: string = '',
  { ledger = true }: { ledger?: boolean } = {},
) {
  renderTestApp({
    features: [dataMeshPlugin],
    apis: [
      [catalogApiRef, catalogApiMock({ entities: exampleEntities })],
      [
        permissionApiRef,
        mockApis.permission({
          authorize: ledger ? AuthorizeResult.ALLOW : AuthorizeResult.DENY,
        }),
      ],
      backend.api,
    ],
    mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
    initialRouteEntries: [`/data-mesh/governance${search}`],
  });
  return userEvent.setup();
}
