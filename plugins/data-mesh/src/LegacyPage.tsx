import { PageWithHeader, TabbedLayout } from '@backstage/core-components';
import { Route, Routes } from 'react-router-dom';
import { ExplorePage } from './explore/ExplorePage';
import { FieldPage } from './field/FieldPage';
import { GovernancePage } from './governance/GovernancePage';
import { ReviewPage } from './review/ReviewPage';

function Tabs() {
  return (
    <TabbedLayout>
      <TabbedLayout.Route path="/explore" title="Explore">
        <ExplorePage />
      </TabbedLayout.Route>
      <TabbedLayout.Route path="/scorecards" title="Scorecards">
        <ReviewPage />
      </TabbedLayout.Route>
      <TabbedLayout.Route path="/governance" title="Governance">
        <GovernancePage />
      </TabbedLayout.Route>
    </TabbedLayout>
  );
}

/** The page of the legacy system, which brings its own header and tabs. */
export function LegacyPage() {
  return (
    <PageWithHeader title="Data Products" themeId="home">
      <Routes>
        <Route path="/fields/:name" element={<FieldPage />} />
        <Route path="/*" element={<Tabs />} />
      </Routes>
    </PageWithHeader>
  );
}
