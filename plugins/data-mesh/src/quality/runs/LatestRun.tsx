import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  CheckOutcome,
  ReceivedSignalRun,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { OutcomeBadge } from '@backstage-data-mesh/plugin-data-mesh-react';
import { Ago } from '../../format/Ago';
import { dataMeshTranslationRef } from '../../translation';
import { outcomeOfRule, signalOutcomes } from '../SignalOutcomeBadge';

/** The worst of a run's outcomes; a run that measured nothing is unknown. */
function outcomeOf({ outcomes }: ReceivedSignalRun): CheckOutcome {
  const worst = signalOutcomes.find(one => outcomes[one] > 0);
  return worst ? outcomeOfRule[worst] : 'unknown';
}

/** `17 of 17 passed, 2 hours ago`. */
export function LatestRun({ run }: { run: ReceivedSignalRun }) {
  const { t } = useTranslationRef(dataMeshTranslationRef);
  const all = signalOutcomes.reduce((sum, one) => sum + run.outcomes[one], 0);
  return (
    <>
      <OutcomeBadge outcome={outcomeOf(run)} plain>
        {t('quality.card.passedOf', {
          passed: run.outcomes.pass.toLocaleString(),
          all: all.toLocaleString(),
        })}
      </OutcomeBadge>{' '}
      <Ago at={run.measuredTo} />
    </>
  );
}
