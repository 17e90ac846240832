import { renderInTestApp } from '@backstage/frontend-test-utils';
import { catalogApiRef, entityRouteRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { screen } from '@testing-library/react';
import { dataContractWidget } from '../../index';
import {
  activeText,
  contractEntity,
} from '../../__testUtils__/exampleContract';
import { fakeBackend } from '../../__testUtils__/fakeBackend';
import { fakeLayout } from '../../__testUtils__/fakeLayout';
import { rootRouteRef } from '../../routes';

jest.setTimeout(60_000);

describe('the definition of a data contract', () => {
  beforeAll(fakeLayout);
  const backend = fakeBackend();

  // The API explorer shows it in a dialog, too, where no entity is around.
  it('is the whole contract, wherever it is shown', async () => {
    const widget = dataContractWidget(contractEntity(activeText))!;
    renderInTestApp(widget.component(activeText), {
      apis: [[catalogApiRef, catalogApiMock()], backend.api],
      mountedRoutes: {
        '/catalog/:namespace/:kind/:name': entityRouteRef,
        '/data-mesh': rootRouteRef,
      },
    });
    expect(await screen.findByText('Valid ODCS 3.1')).toBeVisible();
    expect(
      await screen.findByRole('link', { name: 'Ask for access at Behavior' }),
    ).toHaveAttribute('href', '/catalog/default/dataproduct/behavior');
    expect(await screen.findByText('net_amount')).toBeVisible();
  });

  it('leaves other APIs to their own widgets', () => {
    expect(
      dataContractWidget(contractEntity('', { type: 'openapi' })),
    ).toBeUndefined();
  });
});
