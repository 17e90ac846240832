import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  CheckOutcome,
  SignalOutcome,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { OutcomeBadge } from '@backstage-data-mesh/plugin-data-mesh-react';
import { dataMeshTranslationRef } from '../translation';

/** The worst first; a rule that could not be measured is no pass. */
export const signalOutcomes: readonly SignalOutcome[] = [
  'fail',
  'error',
  'warn',
  'skip',
  'pass',
];

/** What could not be measured, or nobody tried, is never good. */
export const outcomeOfRule: Record<SignalOutcome, CheckOutcome> = {
  pass: 'pass',
  warn: 'due',
  fail: 'fail',
  error: 'unknown',
  skip: 'unknown',
};

interface SignalOutcomeBadgeProps {
  /** Undefined: no result was received. */
  outcome: SignalOutcome | undefined;
  /** How many have it. */
  count?: number;
}

/** What a quality rule came to as icon, word and colour. */
export function SignalOutcomeBadge({
  outcome,
  count,
}: SignalOutcomeBadgeProps) {
  const { t } = useTranslationRef(dataMeshTranslationRef);
  const word = outcome
    ? t(`contract.rules.outcome.${outcome}`)
    : t('contract.rules.notMeasured');
  return (
    <OutcomeBadge outcome={outcome ? outcomeOfRule[outcome] : 'unknown'} plain>
      {count === undefined ? word : `${count.toLocaleString()} ${word}`}
    </OutcomeBadge>
  );
}
