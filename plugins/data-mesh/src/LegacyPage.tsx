import { PageWithHeader, TabbedLayout } from '@backstage/core-components';
import { ExplorePage } from './explore/ExplorePage';

/** The page of the legacy system, which brings its own header and tabs. */
export function LegacyPage() {
  return (
    <PageWithHeader title="Data Products" themeId="home">
      <TabbedLayout>
        <TabbedLayout.Route path="/explore" title="Explore">
          <ExplorePage />
        </TabbedLayout.Route>
      </TabbedLayout>
    </PageWithHeader>
  );
}
