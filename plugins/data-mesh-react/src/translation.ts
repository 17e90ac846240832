import { createTranslationRef } from '@backstage/core-plugin-api/alpha';

/**
 * The words for levels, outcomes and states of data.
 *
 * @public
 */
export const dataMeshReactTranslationRef = createTranslationRef({
  id: 'data-mesh-react',
  messages: {
    level: {
      none: 'No level',
      exempt: '{{number}} exempt',
      due: '{{number}} due later',
    },
    outcome: {
      pass: 'Pass',
      fail: 'Fail',
      criticalFail: 'Critical fail',
      unknown: 'Unknown',
      due: 'Due later',
      upcoming: 'Upcoming',
      'not-applicable': 'Not applicable',
      exempt: 'Exempt',
    },
    status: {
      ok: 'OK',
      late: 'Late',
      failing: 'Failing',
      notMeasured: 'Not measured',
    },
    score: {
      none: 'No score',
      coverage: '{{known}} of {{applicable}} known',
    },
  },
});
