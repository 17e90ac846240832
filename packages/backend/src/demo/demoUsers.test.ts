import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import authPlugin from '@backstage/plugin-auth-backend';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import demoUsers from './demoUsers';

const jdoe = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'User',
  metadata: { name: 'jdoe', namespace: 'default' },
  spec: { memberOf: [] },
  relations: [
    { type: 'memberOf', targetRef: 'group:default/customer-insights' },
  ],
};

async function signIn(demo: object) {
  const { server } = await startTestBackend({
    features: [
      authPlugin,
      demoUsers,
      catalogServiceMock.factory({ entities: [jdoe] }),
      mockServices.rootConfig.factory({
        data: {
          app: { baseUrl: 'http://localhost:3000' },
          auth: { providers: { 'demo-jdoe': {} } },
          demo,
        },
      }),
    ],
  });
  return fetch(`http://localhost:${server.port()}/api/auth/demo-jdoe/refresh`);
}

describe('demoUsers', () => {
  const { NODE_ENV } = process.env;
  afterEach(() => {
    process.env.NODE_ENV = NODE_ENV;
  });

  it('signs a persona in without a password during development', async () => {
    process.env.NODE_ENV = 'development';
    const response = await signIn({ users: true });
    expect(response.status).toBe(200);
    const { backstageIdentity } = await response.json();
    expect(backstageIdentity.identity).toEqual({
      type: 'user',
      userEntityRef: 'user:default/jdoe',
      ownershipEntityRefs: [
        'user:default/jdoe',
        'group:default/customer-insights',
      ],
    });
  });

  it.each(['production', 'test', undefined])(
    'offers nobody when NODE_ENV is %s',
    async environment => {
      if (environment === undefined) {
        delete process.env.NODE_ENV;
      } else {
        process.env.NODE_ENV = environment;
      }
      const response = await signIn({ users: true });
      expect(response.status).toBe(404);
    },
  );

  it('offers nobody unless the configuration asks for it', async () => {
    process.env.NODE_ENV = 'development';
    expect((await signIn({})).status).toBe(404);
  });
});
