import { stringifyEntityRef } from '@backstage/catalog-model';
import { dataProductRelations } from '@backstage-data-mesh/plugin-data-mesh-common';
import { contracts } from '../../entities/contracts';
import { dataProduct } from '../../entities/dataProduct';
import { organisation } from '../../entities/organisation';
import { sectionsOf } from './sections';

const products = 60;
const indices = Array.from({ length: products }, (_, i) => i);

const lines = (from: string, type: string, to: string) =>
  `${from} ${type} ${to}`;

/** What the catalog's own processor adds for contracts, groups and domains. */
function ownRelations(): string[] {
  const relate = (a: string, forward: string, reverse: string, b: string) => [
    lines(a, forward, b),
    lines(b, reverse, a),
  ];
  const entities = [...organisation(), ...indices.flatMap(contracts)];
  return entities.flatMap(entity => {
    const self = stringifyEntityRef(entity);
    const spec = entity.spec as Record<string, string> & {
      memberOf?: string[];
    };
    return [
      ...(spec.parent
        ? relate(self, 'childOf', 'parentOf', `group:default/${spec.parent}`)
        : []),
      ...(spec.memberOf ?? []).flatMap(group =>
        relate(self, 'memberOf', 'hasMember', `group:default/${group}`),
      ),
      ...(spec.owner
        ? relate(
            self,
            'ownedBy',
            'ownerOf',
            spec.owner.replace('group:', 'group:default/'),
          )
        : []),
      ...(spec.system
        ? relate(self, 'partOf', 'hasPart', `system:default/${spec.system}`)
        : []),
    ];
  });
}

describe('the relations of the stand-in', () => {
  it('are those of the catalog', () => {
    const expected = [
      ...indices
        .flatMap(i => dataProductRelations(dataProduct(i, products)))
        .map(({ source, type, target }) =>
          lines(stringifyEntityRef(source), type, stringifyEntityRef(target)),
        ),
      ...ownRelations(),
    ]
      // Systems are named, but they are not in the catalog.
      .filter(line => !line.startsWith('system:'));
    const served = sectionsOf(products, () => 0).flatMap(section =>
      Array.from({ length: section.count }, (_, i) => section.build(i)).flatMap(
        entity =>
          (entity.relations ?? []).map(({ type, targetRef }) =>
            lines(stringifyEntityRef(entity), type, targetRef),
          ),
      ),
    );
    expect(served.sort()).toEqual(expected.sort());
  });
});
