import { mockCredentials } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { streamRareKind } from './streamKind';

const entities = (kind: string, count: number): Entity[] =>
  Array.from({ length: count }, (_, i) => ({
    apiVersion: 'backstage.io/v1alpha1',
    kind,
    metadata: { name: `${kind}-${i}`.toLocaleLowerCase('en-US') },
  }));

describe.each([0, 1, 249, 250, 251, 600])('%s entities of a kind', count => {
  it('are all read, once, and nothing else', async () => {
    const catalog = catalogServiceMock({
      entities: [
        ...entities('Group', count),
        ...entities('UserGroup', 3),
        ...entities('API', 300),
      ],
    });
    const names: string[] = [];
    for await (const page of streamRareKind(
      catalog,
      'Group',
      undefined,
      mockCredentials.service(),
    )) {
      names.push(...page.map(({ metadata }) => metadata.name));
    }
    expect(names.sort()).toEqual(
      entities('Group', count)
        .map(({ metadata }) => metadata.name)
        .sort(),
    );
  });
});
