import { createFrontendModule } from '@backstage/frontend-plugin-api';
import { NavContentBlueprint } from '@backstage/plugin-app-react';
import { PortalSidebar } from './PortalSidebar';

const navContent = NavContentBlueprint.make({
  params: { component: PortalSidebar },
});

/** The portal's sidebar, with data products right below the catalog. */
export const navModule = createFrontendModule({
  pluginId: 'app',
  extensions: [navContent],
});
