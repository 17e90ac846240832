import { componentEntityV1alpha1Validator } from '@backstage/catalog-model';
import {
  dataProductRelations,
  findDataProductProblems,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { component } from './component';
import { dataProduct } from './dataProduct';

const count = 200;
const indices = Array.from({ length: count }, (_, i) => i);

describe('the entities that are measured', () => {
  it.each(indices)('are valid (%i)', async i => {
    expect(findDataProductProblems(dataProduct(i, count))).toEqual([]);
    await expect(
      componentEntityV1alpha1Validator.check(component(i, count)),
    ).resolves.toBe(true);
  });

  it('have the same number of relations', () => {
    for (const i of indices) {
      const { spec } = component(i, count);
      const fields = [
        spec.owner,
        spec.system,
        spec.subcomponentOf,
        spec.providesApis,
        spec.consumesApis,
        spec.dependsOn,
      ].flat();
      // Each field gives a relation and its reverse.
      expect(dataProductRelations(dataProduct(i, count))).toHaveLength(
        2 * fields.length,
      );
    }
  });

  it('have three ports', () => {
    const { inputs, outputs } = dataProduct(7, count).spec;
    expect([inputs?.length, outputs?.length]).toEqual([1, 2]);
  });
});
