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

interface LatestRunProps {
  run: ReceivedSignalRun;
  /** Whether all outputs are well now: one good run does not make them so. */
  allWell: boolean;
}

/** `dbt: 17 of 17 passed, 2 hours ago`. */
export function LatestRun({ run, allWell }: LatestRunProps) {
  const { t } = useTranslationRef(dataMeshTranslationRef);
  const all = signalOutcomes.reduce((sum, one) => sum + run.outcomes[one], 0);
  const outcome = outcomeOf(run);
  const count = t('quality.card.passedOf', {
    passed: run.outcomes.pass.toLocaleString(),
    all: all.toLocaleString(),
  });
  const words = run.source ? `${run.source}: ${count}` : count;
  return (
    <>
      {outcome === 'pass' && !allWell ? (
        words
      ) : (
        <OutcomeBadge outcome={outcome} plain>
          {words}
        </OutcomeBadge>
      )}{' '}
      <Ago at={run.measuredTo} />
    </>
  );
}
