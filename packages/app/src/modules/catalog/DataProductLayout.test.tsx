import { renderInTestApp } from '@backstage/frontend-test-utils';
import { catalogApiRef, EntityProvider } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { screen } from '@testing-library/react';
import { DataProductLayout } from './DataProductLayout';

const product = {
  apiVersion: 'data-mesh/v1alpha1',
  kind: 'DataProduct',
  metadata: { name: 'clicks', namespace: 'default' },
};

describe('DataProductLayout', () => {
  it('begins with what the product is for, not with what stands beside it', async () => {
    renderInTestApp(
      <EntityProvider entity={product}>
        <DataProductLayout
          cards={[
            { type: 'info', element: <h2 key="levels">Scorecards</h2> },
            { type: 'content', element: <h2 key="purpose">Purpose</h2> },
            { element: <h2 key="other">Of another plugin</h2> },
          ]}
        />
      </EntityProvider>,
      { apis: [[catalogApiRef, catalogApiMock({ entities: [product] })]] },
    );
    await screen.findByText('Purpose');
    expect(
      screen.getAllByRole('heading', { level: 2 }).map(one => one.textContent),
    ).toEqual(['Purpose', 'Of another plugin', 'Scorecards']);
  });
});
