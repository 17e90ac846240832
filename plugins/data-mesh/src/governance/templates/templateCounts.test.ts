import { templateCounts } from './templateCounts';

describe('templateCounts', () => {
  it('reads templates with their version, the newest first', () => {
    expect(
      templateCounts([
        { value: 'template:default/table@1.9.0', count: 2 },
        { value: 'template:default/table@1.10.0', count: 5 },
        { value: 'stream', count: 1 },
        { value: 'a/@2', count: 3 },
      ]),
    ).toEqual([
      { template: 'a/', isRef: false, version: '2', products: 3 },
      {
        template: 'template:default/stream',
        isRef: true,
        version: undefined,
        products: 1,
      },
      {
        template: 'template:default/table',
        isRef: true,
        version: '1.10.0',
        products: 5,
      },
      {
        template: 'template:default/table',
        isRef: true,
        version: '1.9.0',
        products: 2,
      },
    ]);
  });
});
