import { Entity } from '@backstage/catalog-model';
import { mockApis, renderTestApp } from '@backstage/frontend-test-utils';
import { catalogApiRef, entityRouteRef } from '@backstage/plugin-catalog-react';
import {
  catalogApiMock,
  createTestEntityPage,
} from '@backstage/plugin-catalog-react/testUtils';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { exampleEntities } from '../../dev/exampleEntities';
import { fakeBackend } from '../__testUtils__/fakeBackend';
import { fakeScaffolder } from '../__testUtils__/fakeScaffolder';
import dataMeshPlugin from '..';

jest.setTimeout(60_000);

function template(
  name: string,
  type: string,
  metadata: Partial<Entity['metadata']> = {},
): Entity {
  return {
    apiVersion: 'scaffolder.backstage.io/v1beta3',
    kind: 'Template',
    metadata: { name, namespace: 'default', ...metadata },
    spec: { type, owner: 'group:default/platform' },
  };
}

const templates = [
  template('stream', 'data-product', { title: 'Stream product' }),
  template('model', 'data-product', {
    title: 'Machine learning model',
    description: 'Serves answers of a model',
    tags: ['ml'],
  }),
  template('contract', 'data-contract', { title: 'Data contract' }),
  template('service', 'service', { title: 'Node service' }),
];

const named = (name: string, kind = 'DataProduct') =>
  exampleEntities.find(e => e.kind === kind && e.metadata.name === name)!;

describe('beginning from a template', () => {
  const backend = fakeBackend();

  function open({
    entity,
    entities = templates,
    catalogApi = catalogApiMock({
      entities: [...exampleEntities, ...entities],
    }),
    features = [fakeScaffolder],
  }: {
    /** Whose page it is; otherwise Explore. */
    entity?: Entity;
    entities?: Entity[];
    catalogApi?: ReturnType<typeof catalogApiMock>;
    features?: (typeof fakeScaffolder)[];
  }) {
    renderTestApp({
      features: [dataMeshPlugin, ...features],
      extensions: entity ? [createTestEntityPage({ entity })] : [],
      apis: [
        [catalogApiRef, catalogApi],
        backend.api,
        mockApis.analytics(),
      ] as const,
      mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
      initialRouteEntries: entity ? undefined : ['/data-mesh/explore'],
    });
    return userEvent.setup();
  }
  const button = (name: string) => screen.findByRole('button', { name });
  const dialog = async () => within(await screen.findByRole('dialog'));
  const formData = (link: HTMLElement) => {
    const { pathname, searchParams } = new URL(
      link.getAttribute('href')!,
      'http://localhost',
    );
    return [pathname, JSON.parse(searchParams.get('formData')!)];
  };

  it('lists the templates of data products, and no others', async () => {
    const user = open({});
    await user.click(await button('Create data product'));
    const list = within(
      await (await dialog()).findByRole('list', { name: 'Templates' }),
    );
    expect(
      list
        .getAllByRole('link')
        .map(link => [link.textContent, link.getAttribute('href')]),
    ).toEqual([
      ['Machine learning model', '/create/templates/default/model'],
      ['Stream product', '/create/templates/default/stream'],
    ]);
    expect(list.getByText('Serves answers of a model')).toBeVisible();
    expect(list.getByText('ml')).toBeVisible();
    expect(
      (await dialog()).getByRole('link', { name: 'All templates' }),
    ).toHaveAttribute('href', '/create');
  });

  it('offers nothing in an app without the scaffolder', async () => {
    open({ features: [] });
    await screen.findByRole('link', { name: 'Customer Profile' });
    expect(
      screen.queryByRole('button', { name: 'Create data product' }),
    ).toBeNull();
  });

  it('says when no template is registered', async () => {
    const user = open({ entities: [] });
    await user.click(await button('Create data product'));
    expect(
      await (await dialog()).findByText(/No templates are registered/),
    ).toBeVisible();
    expect(
      (await dialog()).getByRole('link', { name: /Templates to register/ }),
    ).toBeVisible();
  });

  it('says when templates could not be loaded, and tries again', async () => {
    const real = catalogApiMock({ entities: templates });
    const queryEntities = jest
      .fn(real.queryEntities.bind(real))
      .mockRejectedValueOnce(new Error('catalog is away'));
    const catalogApi = Object.assign(Object.create(real), { queryEntities });
    const user = open({ catalogApi });
    await user.click(await button('Create data product'));
    expect(
      await (
        await dialog()
      ).findByText(/Templates could not be loaded: catalog is away/),
    ).toBeVisible();
    await user.click(
      (await dialog()).getByRole('button', { name: 'Try again' }),
    );
    expect(
      await (await dialog()).findByRole('link', { name: 'Stream product' }),
    ).toBeVisible();
  });

  it('fills in the domain on the page of a domain', async () => {
    const user = open({ entity: named('customer', 'Domain') });
    await user.click(await button('Create data product'));
    expect(
      formData(
        await (await dialog()).findByRole('link', { name: 'Stream product' }),
      ),
    ).toEqual([
      '/create/templates/default/stream',
      { domain: 'domain:default/customer' },
    ]);
  });

  it('builds on the ports of a product that one chooses', async () => {
    const user = open({ entity: named('profile') });
    await user.click(await button('Build on this product'));
    const link = () => screen.findByRole('link', { name: 'Stream product' });
    const profile = {
      from: 'dataproduct:default/profile',
      port: 'profile',
      version: '2.1.0',
      contracts: ['api:default/profile-v2'],
    };
    const overview = { from: profile.from, port: 'overview', contracts: [] };
    expect(formData(await link())[1]).toEqual({ inputs: [profile, overview] });
    await user.click(screen.getByRole('checkbox', { name: 'overview' }));
    expect(formData(await link())[1]).toEqual({ inputs: [profile] });
  });

  it.each(['deprecated', 'retired'])(
    'builds nothing on a %s product',
    async lifecycle => {
      const entity = named('clicks');
      open({ entity: { ...entity, spec: { ...entity.spec, lifecycle } } });
      await screen.findByRole('heading', { name: 'Outputs' });
      expect(
        screen.queryByRole('button', { name: 'Build on this product' }),
      ).toBeNull();
    },
  );

  it('leads from a port without a contract to its only template', async () => {
    open({ entity: named('profile') });
    expect(
      formData(
        await screen.findByRole('link', { name: 'Add a contract to overview' }),
      ),
    ).toEqual([
      '/create/templates/default/contract',
      {
        product: 'dataproduct:default/profile',
        port: 'overview',
        portType: 'dashboard',
      },
    ]);
    expect(
      screen.queryByRole('link', { name: 'Add a contract to profile' }),
    ).toBeNull();
  });

  it('lets one choose among several templates for a contract', async () => {
    const user = open({
      entity: named('profile'),
      entities: [
        ...templates,
        template('strict', 'data-contract', { title: 'Strict contract' }),
      ],
    });
    await user.click(await button('Add a contract to overview'));
    expect(
      await (await dialog()).findByRole('link', { name: 'Strict contract' }),
    ).toBeVisible();
  });
});
