import { Entity, RELATION_PART_OF } from '@backstage/catalog-model';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import { catalogApiRef, entityRouteRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { RELATION_CONSUMES_DATA_FROM } from '@backstage-data-mesh/plugin-data-mesh-common';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { fakeLayout } from '../__testUtils__/fakeLayout';
import { DomainMapView } from './DomainMapView';

jest.setTimeout(60_000);

/** Product `i` of domain `i`; all but the first read the first. */
const products = Array.from(
  { length: 11 },
  (_, i): Entity => ({
    apiVersion: 'data-mesh/v1alpha1',
    kind: 'DataProduct',
    metadata: { name: `p${i}`, namespace: 'default' },
    relations: [
      { type: RELATION_PART_OF, targetRef: `domain:default/d${i}` },
      ...(i
        ? [
            {
              type: RELATION_CONSUMES_DATA_FROM,
              targetRef: 'dataproduct:default/p0',
            },
          ]
        : []),
    ],
  }),
);

describe('the domain map', () => {
  beforeAll(fakeLayout);
  const open = () => {
    renderInTestApp(<DomainMapView />, {
      apis: [[catalogApiRef, catalogApiMock({ entities: products })]],
      mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
    });
    return userEvent.setup();
  };
  const links = () =>
    screen.getAllByRole('button', { name: /^d0 → d\d+ ?: 1$/ });

  it('names the first links, and all when asked to', async () => {
    const user = open();
    await user.click(
      await screen.findByRole('button', { name: 'Show all 10' }),
    );
    expect(links()).toHaveLength(10);
    expect(screen.queryByRole('button', { name: /Show all/ })).toBeNull();
  });

  it('says to a reader that cannot see it which domains an arrow joins', async () => {
    open();
    expect(
      await screen.findByRole('button', { name: '1 links from d0 to d10' }),
    ).toBeVisible();
  });

  it('opens the links behind a number', async () => {
    const user = open();
    await screen.findByRole('button', { name: 'Show all 10' });
    expect(links()).toHaveLength(8);
    await user.click(links()[0]);
    const details = screen.getByRole('region', {
      name: 'Links between the two domains',
    });
    expect(
      within(details).getAllByRole('link', { name: /^p\d+$/ }),
    ).toHaveLength(2);
  });
});
