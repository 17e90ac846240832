import {
  DataProductEntity,
  DataProductOutput,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { accessRequest } from './accessRequest';

const product = {
  apiVersion: 'data-mesh/v1alpha1',
  kind: 'DataProduct',
  metadata: { name: 'orders', namespace: 'sales' },
  spec: {},
} as unknown as DataProductEntity;

const contract = {
  roles: [{ role: 'orders_reader' }],
  support: [{ channel: '#orders' }],
};

const request = (access: DataProductOutput['access']) =>
  accessRequest(
    product,
    { name: 'daily', access },
    [contract],
    'user:default/jdoe',
  );

describe('accessRequest', () => {
  it('fills product, port and user into the address, keeping what it has', () => {
    const { url } = request({
      url: 'https://access.example/new?form=7&port=x',
    });
    expect(Object.fromEntries(new URL(url!).searchParams)).toEqual({
      form: '7',
      port: 'x',
      product: 'dataproduct:sales/orders',
      user: 'user:default/jdoe',
    });
  });

  it('leaves an address of another kind as it is', () => {
    expect(request({ url: 'mailto:sales@acme.example' }).url).toBe(
      'mailto:sales@acme.example',
    );
  });

  it('fills the form of a template', () => {
    const { template } = request({ template: 'default/request-access' });
    expect(template).toMatchObject({
      namespace: 'default',
      name: 'request-access',
    });
    expect(JSON.parse(template!.formData)).toEqual({
      product: 'dataproduct:sales/orders',
      port: 'daily',
      user: 'user:default/jdoe',
    });
  });

  it('resolves who approves', () => {
    expect(
      request({ approvers: ['leads', 'user:default/asmith'] }).approvers,
    ).toEqual(['group:sales/leads', 'user:default/asmith']);
  });

  it.each(['https://[', 'https://%', 'https://x:99999/'])(
    'leaves %s, which is no address, as it is',
    url => {
      expect(request({ url }).url).toBe(url);
    },
  );

  it('has the roles and support of the contract to fall back to', () => {
    expect(request(undefined)).toMatchObject(contract);
    expect(request({ how: 'Ask' })).toMatchObject(contract);
  });
});
