import { PageWithHeader, TabbedLayout } from '@backstage/core-components';
import { ExplorePage } from './explore/ExplorePage';
import { GovernancePage } from './governance/GovernancePage';
import { ReviewPage } from './review/ReviewPage';

/** The page of the legacy system, which brings its own header and tabs. */
export function LegacyPage() {
  return (
    <PageWithHeader title="Data Products" themeId="home">
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
    </PageWithHeader>
  );
}
