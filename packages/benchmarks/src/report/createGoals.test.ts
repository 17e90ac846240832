import { CreatedProduct } from '../create/measureCreate';
import { createGoals } from './createGoals';

const product: CreatedProduct = {
  form: 9e9,
  linked: 4_000,
  listed: 11_000,
  actions: 3_000,
  waiting: 1_000,
  task: 9e9,
  steps: {},
};

describe('createGoals', () => {
  it('waits for a browser', () => {
    expect(createGoals({}).map(({ met }) => met)).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('holds the slow ones of all products against seconds', () => {
    const products = [product, { ...product, linked: 16_000 }];
    expect(
      createGoals({ measured: { products, load: [1, 2] } }).map(
        ({ figure, met }) => [figure, met],
      ),
    ).toEqual([
      [16, false],
      [3, true],
      [11, false],
    ]);
  });
});
