import { ListedExemption } from '@backstage-data-mesh/plugin-data-mesh-common';
import { isReasonEnough, withConflicts } from './decisions';

describe('isReasonEnough', () => {
  it.each([
    ['approved', '', true],
    ['approved', 'short', false],
    ['approved', 'long enough', false],
    ['approved', 'this is long enough', true],
    ['denied', '', false],
    ['denied', '         x', false],
    ['denied', 'no end in sight', true],
    ['revoked', 'It is not needed. '.repeat(120), false],
  ] as const)('%s because %j', (kind, reason, enough) => {
    expect(isReasonEnough(kind, reason)).toBe(enough);
  });
});

describe('withConflicts', () => {
  const item = (id: string) => ({ id, requestedAt: id } as ListedExemption);

  it('keeps what others decided on in its old place', () => {
    expect(
      withConflicts(
        [item('1'), item('3')],
        [{ item: item('2'), message: 'was denied' }],
      ),
    ).toEqual([
      { item: item('1'), conflict: undefined },
      { item: item('2'), conflict: 'was denied' },
      { item: item('3'), conflict: undefined },
    ]);
  });
});
