import {
  createScorecardEngine,
  readScorecard,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { checks } from '../checks';
import { scorecard } from './scorecard';

const engine = createScorecardEngine();

describe('scorecard', () => {
  it.each([
    [false, checks.length],
    [true, checks.length + 5],
  ])('can be evaluated, with more checks: %s', (more, count) => {
    const entity = scorecard({ more });
    expect(entity.spec.checks).toHaveLength(count);
    // A policy that the catalog refuses would be waited for in vain.
    expect(engine.compile(readScorecard(entity)).problems).toEqual([]);
  });
});
