import {
  ContractChange,
  describeDiff,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { exampleComparison } from '../../__testUtils__/exampleContract';
import { changedFields } from './changedFields';
import { comparedDiff } from './comparedDiff';

const change = (part: Partial<ContractChange>): ContractChange => ({
  kind: 'type-changed' as ContractChange['kind'],
  weight: 'minor',
  path: '',
  side: 'after',
  place: '',
  message: '',
  schema: 'orders',
  ...part,
});

describe('changedFields', () => {
  it('takes the heaviest change of a field that readers notice', () => {
    const comparison = exampleComparison({
      changes: [
        change({ field: 'items[].price', weight: 'minor' }),
        change({ field: 'items[].price', weight: 'major' }),
        change({ field: 'note', weight: 'patch' }),
        change({ field: undefined, weight: 'major' }),
      ],
    });
    const { weights, isNewer, version } = changedFields(
      comparison,
      comparison.from.hash,
    );
    expect([...weights]).toEqual([['orders.items.price', 'major']]);
    expect(isNewer).toBe(false);
    expect(version).toBe('2.2.0');
  });

  it('speaks of the older version on the page of the newer one', () => {
    const comparison = exampleComparison();
    expect(changedFields(comparison, comparison.to.hash)).toMatchObject({
      isNewer: true,
      version: '2.1.0',
    });
  });
});

describe('comparedDiff', () => {
  it('gives what a pull request has to say', () => {
    const text = describeDiff(comparedDiff(exampleComparison()), {
      format: 'markdown',
    });
    expect(text).toContain('2 breaking changes in a minor version');
    expect(text).toContain('- `support.sentiment`: Type string becomes number');
    expect(text).toContain('Compared: 2.1.0 to 2.2.0.');
  });

  it('counts what the backend left out from the texts', () => {
    const { counts } = comparedDiff(
      exampleComparison({ changes: [], changesLeftOut: 10 }),
    );
    expect(counts.major).toBe(2);
  });
});
