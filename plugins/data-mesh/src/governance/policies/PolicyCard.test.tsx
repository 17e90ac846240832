import { Entity } from '@backstage/catalog-model';
import { renderTestApp } from '@backstage/frontend-test-utils';
import { catalogApiRef, entityRouteRef } from '@backstage/plugin-catalog-react';
import {
  catalogApiMock,
  createTestEntityPage,
} from '@backstage/plugin-catalog-react/testUtils';
import { screen } from '@testing-library/react';
import { examplePolicy } from '../../../dev/exampleScorecards';
import { fakeBackend, refusal } from '../../__testUtils__/fakeBackend';
import dataMeshPlugin from '../..';

jest.setTimeout(60_000);

const privacy: Entity = {
  apiVersion: 'data-mesh/v1alpha1',
  kind: 'Scorecard',
  metadata: { name: 'privacy', namespace: 'default' },
  spec: {},
};

describe('the page of a Scorecard in the catalog', () => {
  const backend = fakeBackend();
  const open = async () => {
    renderTestApp({
      features: [dataMeshPlugin],
      extensions: [createTestEntityPage({ entity: privacy })],
      apis: [
        [catalogApiRef, catalogApiMock({ entities: [privacy] })],
        backend.api,
      ],
      mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
    });
    const title = await screen.findByRole('heading', { name: 'Policy' });
    return title.closest<HTMLElement>('.bui-Card')!;
  };

  it('says what the policy asks, and leads to Governance', async () => {
    backend.get('/scorecards/default/privacy', {
      ...examplePolicy,
      scorecard: {
        ...examplePolicy.scorecard,
        id: 'scorecard:default/privacy',
        description: 'What people may expect of us',
      },
    } as {});
    const card = await open();
    expect(await screen.findByText('In force')).toBeVisible();
    expect(card).toHaveTextContent('What people may expect of us');
    expect(card).toHaveTextContent(
      `${examplePolicy.scorecard.checks.length} checks`,
    );
    expect(card).toHaveTextContent(/Bronze.*Silver/);
    expect(
      screen.getByRole('link', { name: 'Open in Governance' }),
    ).toHaveAttribute(
      'href',
      '/data-mesh/governance?policy=scorecard%3Adefault%2Fprivacy',
    );
  });

  it('says why a policy is not in force', async () => {
    backend.get('/scorecards/default/privacy', {
      ...examplePolicy,
      inForce: false,
      reason: 'its owner is not allowed to',
    } as {});
    expect(await open()).toBeVisible();
    expect(
      await screen.findByText('Not in force: its owner is not allowed to'),
    ).toBeVisible();
  });

  it('says that a new policy was not read yet', async () => {
    backend.get('/scorecards/default/privacy', () =>
      refusal(404, 'NotFoundError', 'There is none'),
    );
    await open();
    expect(await screen.findByText(/It was not read yet/)).toBeVisible();
  });
});
