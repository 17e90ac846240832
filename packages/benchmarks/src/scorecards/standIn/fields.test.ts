import { dataProduct } from '../../entities/dataProduct';
import { pickFields } from './fields';

const entity = dataProduct(3, 10);

describe('pickFields', () => {
  it('copies what the paths lead to', () => {
    expect(
      pickFields(entity, [
        'kind',
        'metadata.name',
        'metadata.annotations.backstage.io/techdocs-ref',
        'spec.team.steward',
        'spec.team.productOwner',
        'spec.nothing.there',
      ]),
    ).toEqual({
      kind: 'DataProduct',
      metadata: {
        name: 'product-00003',
        annotations: { 'backstage.io/techdocs-ref': 'dir:.' },
      },
      spec: {
        team: { steward: 'user:steward-3', productOwner: 'user:owner-3' },
      },
    });
  });

  it('takes everything when nothing is named', () => {
    expect(pickFields(entity)).toBe(entity);
    expect(pickFields(entity, [])).toBe(entity);
  });
});
