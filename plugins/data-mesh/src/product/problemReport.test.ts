import { DataProductEntity } from '@backstage-data-mesh/plugin-data-mesh-common';
import { problemReport } from './problemReport';

const LINK = 'https://portal.example/catalog/default/dataproduct/orders';

function report(
  source: string | undefined,
  host: string | undefined,
  support?: DataProductEntity['spec']['support'],
) {
  return problemReport(
    {
      apiVersion: 'data-mesh/v1alpha1',
      kind: 'DataProduct',
      metadata: {
        name: 'orders',
        title: 'Orders',
        annotations: source ? { 'backstage.io/source-location': source } : {},
      },
      spec: {
        type: 'aggregate',
        lifecycle: 'production',
        owner: 'sales',
        domain: 'sales',
        version: '2.0.0',
        support,
      },
    },
    { name: 'orders_daily', version: '1.4.0' },
    LINK,
    () => host,
  );
}

describe('problemReport', () => {
  it('fills in a new issue on GitHub', () => {
    const { kind, url } = report(
      'url:https://github.com/acme/orders/tree/main/product/',
      'github',
    )!;
    const { origin, pathname, searchParams } = new URL(url);
    expect(kind).toBe('issue');
    expect(origin + pathname).toBe('https://github.com/acme/orders/issues/new');
    expect(searchParams.get('title')).toBe(
      'Problem with orders_daily of Orders',
    );
    expect(searchParams.get('body')).toContain('Product: Orders 2.0.0');
    expect(searchParams.get('body')).toContain('Port: orders_daily 1.4.0');
    expect(searchParams.get('body')).toContain(LINK);
  });

  it('fills in a new issue on GitLab, in a nested group too', () => {
    const { url } = report(
      'url:https://gitlab.example/a/b/orders/-/tree/main/',
      'gitlab',
    )!;
    const { pathname, searchParams } = new URL(url);
    expect(pathname).toBe('/a/b/orders/-/issues/new');
    expect(searchParams.get('issue[title]')).toContain('orders_daily');
  });

  it('finds the project in an older GitLab address', () => {
    const { url } = report(
      'url:https://gitlab.com/g/p/blob/main/catalog-info.yaml',
      'gitlab',
    )!;
    expect(new URL(url).pathname).toBe('/g/p/-/issues/new');
  });

  it.each([
    ['no source', undefined, undefined],
    ['a file', 'file:/tmp/catalog-info.yaml', undefined],
    [
      'a host without such issues',
      'url:https://x.example/a/b',
      'bitbucketServer',
    ],
    ['an unknown host', 'url:https://x.example/a/b', undefined],
    ['no repository', 'url:https://github.com/', 'github'],
    ['no address', 'url:nonsense', 'github'],
  ])('goes to the support for %s', (_what, source, host) => {
    expect(report(source, host)).toBeUndefined();
    expect(
      report(source, host, [
        { channel: 'desk' },
        { channel: '#sales', url: 'https://chat.example/sales' },
      ]),
    ).toEqual({ kind: 'support', url: 'https://chat.example/sales' });
  });
});
