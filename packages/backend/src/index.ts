import { createBackend } from '@backstage/backend-defaults';

const backend = createBackend();

backend.add(import('@backstage/plugin-app-backend'));
backend.add(import('@backstage/plugin-proxy-backend'));
backend.add(import('@backstage/plugin-scaffolder-backend'));
backend.add(
  import('@backstage-data-mesh/plugin-scaffolder-backend-module-data-mesh'),
);
backend.add(import('@backstage/plugin-techdocs-backend'));
backend.add(import('@backstage/plugin-auth-backend'));

backend.add(import('@backstage/plugin-catalog-backend'));
backend.add(
  import('@backstage-data-mesh/plugin-catalog-backend-module-data-mesh'),
);
backend.add(
  import('@backstage/plugin-catalog-backend-module-scaffolder-entity-model'),
);
backend.add(import('@backstage/plugin-catalog-backend-module-logs'));
backend.add(import('@backstage/plugin-catalog-backend-module-unprocessed'));

backend.add(import('@backstage-data-mesh/plugin-data-mesh-backend'));

backend.add(import('@backstage/plugin-permission-backend'));
backend.add(import('./permissions/permissionModule'));

// On SQLite the PostgreSQL engine steps aside and search keeps its own.
backend.add(import('@backstage/plugin-search-backend'));
backend.add(import('@backstage/plugin-search-backend-module-pg'));
backend.add(import('@backstage/plugin-search-backend-module-catalog'));
backend.add(import('@backstage/plugin-search-backend-module-techdocs'));
backend.add(
  import('@backstage-data-mesh/plugin-search-backend-module-data-mesh'),
);

backend.add(import('@backstage/plugin-user-settings-backend'));
backend.add(import('@backstage/plugin-notifications-backend'));
backend.add(import('@backstage/plugin-signals-backend'));
backend.add(import('@backstage/plugin-events-backend'));
// What agents may ask, at /api/mcp-actions/v1; they act as whoever signs in.
backend.add(import('@backstage/plugin-mcp-actions-backend'));

// What makes a fresh checkout usable at once. Markdown docs are off unless the
// configuration asks for them; the others never run outside development.
backend.add(import('./demo/demoUsers'));
backend.add(import('./demo/demoReadiness'));
backend.add(import('./demo/localText'));
backend.add(import('./demo/markdownTechdocs'));
backend.add(import('./demo/signals'));

// Without this a backend that could not start stays there and does nothing.
backend.start().catch(error => {
  // eslint-disable-next-line no-console
  console.error(String(error));
  process.exit(1);
});
