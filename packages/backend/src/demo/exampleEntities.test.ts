import {
  createMockDirectory,
  mockServices,
} from '@backstage/backend-test-utils';
import { exampleFiles, readEntityRefs } from './exampleEntities';

const entity = (kind: string, name: string, rest = '') =>
  `apiVersion: backstage.io/v1alpha1\nkind: ${kind}\nmetadata:\n  name: ${name}\n${rest}`;

describe('exampleEntities', () => {
  const folder = createMockDirectory();

  it('finds the files that the configuration names', () => {
    const config = mockServices.rootConfig({
      data: {
        catalog: {
          locations: [
            { type: 'file', target: '/examples/all.yaml' },
            { type: 'url', target: 'https://example.com/all.yaml' },
          ],
        },
      },
    });
    expect(exampleFiles(config)).toEqual(['/examples/all.yaml']);
  });

  it('follows locations, globs and several documents in one file', async () => {
    folder.setContent({
      'all.yaml': entity(
        'Location',
        'all',
        'spec:\n  target: ./org.yaml\n  targets: [./products/*.yaml, ./missing.yaml]\n',
      ),
      'org.yaml': `${entity('Group', 'sales')}---\n${entity('User', 'jdoe')}`,
      products: {
        'a.yaml': entity('DataProduct', 'Orders').replace(
          'name: Orders',
          'name: Orders\n  namespace: Web',
        ),
        'b.yaml': entity('DataProduct', 'returns'),
      },
    });
    const refs = await readEntityRefs([folder.resolve('all.yaml')]);
    expect([...refs].sort()).toEqual([
      'dataproduct:default/returns',
      'dataproduct:web/orders',
      'group:default/sales',
      'location:default/all',
      'user:default/jdoe',
    ]);
  });

  it('reads on when a location points back to where it came from', async () => {
    folder.setContent({
      'a.yaml': entity('Location', 'a', 'spec:\n  target: ./b.yaml\n'),
      'b.yaml': entity('Location', 'b', 'spec:\n  target: ./a.yaml\n'),
    });
    const refs = await readEntityRefs([folder.resolve('a.yaml')]);
    expect(refs.size).toBe(2);
  });

  it('does not expect what is no entity, is broken or lives elsewhere', async () => {
    folder.setContent({
      'all.yaml': [
        entity('Location', 'remote', 'spec:\n  type: url\n  target: x.yaml\n'),
        'kind: DataContract\napiVersion: v3.1.0\nid: orders\n',
        'just a text',
        'metadata: {broken',
      ].join('---\n'),
    });
    const refs = await readEntityRefs([folder.resolve('all.yaml')]);
    expect([...refs]).toEqual(['location:default/remote']);
  });
});
