import {
  BackstageCredentials,
  coreServices,
  createServiceFactory,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { AuthorizeResult } from '@backstage/plugin-permission-common';

/** Who reads, with the token that each of them sends. */
export const readerTokens = {
  /** May read everything. */
  unrestricted: 'unrestricted-reader-of-the-benchmark',
  /** May read what fulfils a condition, which all products do. */
  restricted: 'restricted-reader-of-the-benchmark',
};

export type Reader = keyof typeof readerTokens;

const isRestricted = (credentials: BackstageCredentials | undefined) =>
  (credentials?.principal as { subject?: string } | undefined)?.subject ===
  ('restricted' satisfies Reader);

const service: PermissionsService = {
  async authorize(requests) {
    return requests.map(() => ({ result: AuthorizeResult.ALLOW }));
  },
  async authorizeConditional(requests, options) {
    const credentials =
      options && 'credentials' in options ? options.credentials : undefined;
    if (!isRestricted(credentials)) {
      return requests.map(() => ({ result: AuthorizeResult.ALLOW }));
    }
    return requests.map(() => ({
      result: AuthorizeResult.CONDITIONAL,
      pluginId: 'catalog',
      resourceType: 'catalog-entity',
      conditions: {
        rule: 'IS_ENTITY_KIND',
        resourceType: 'catalog-entity',
        params: { kinds: ['DataProduct'] },
      },
    }));
  },
};

/** Decides by who asks, in the place of a policy. */
export const readersPermissions = createServiceFactory({
  service: coreServices.permissions,
  deps: {},
  factory: () => service,
});
