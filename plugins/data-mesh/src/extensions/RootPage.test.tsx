import { renderInTestApp } from '@backstage/frontend-test-utils';
import { screen } from '@testing-library/react';
import { Route, Routes, useLocation } from 'react-router-dom';
import { RootPage } from './RootPage';

function Address() {
  const { pathname, search } = useLocation();
  return <p>{`tabs at ${pathname}${search}`}</p>;
}

function open(address: string) {
  renderInTestApp(
    <Routes>
      <Route
        path="/data-mesh/*"
        element={
          <RootPage paths={['explore', 'scorecards']}>
            <Address />
          </RootPage>
        }
      />
    </Routes>,
    { initialRouteEntries: [address] },
  );
}

describe('the root of Data Products', () => {
  it('leads to the first tab and keeps the query', async () => {
    open('/data-mesh?view=cards&page=2');
    expect(
      await screen.findByText('tabs at /data-mesh/explore?view=cards&page=2'),
    ).toBeVisible();
  });

  it('opens a tab', async () => {
    open('/data-mesh/scorecards');
    expect(
      await screen.findByText('tabs at /data-mesh/scorecards'),
    ).toBeVisible();
  });

  it('says that there is no such page', async () => {
    open('/data-mesh/nosuch');
    expect(await screen.findByText(/not found/i)).toBeVisible();
    expect(screen.queryByText(/tabs at/)).toBeNull();
  });
});
