import {
  OutputFacts,
  ProductFacts,
  QualityFacts,
} from '../../facts/productFacts';
import { Evidence } from './factEvidence';
import { daysFromNow, now } from './testScorecards';

/** Whether nothing that was measured fails, so that it is all good evidence. */
const isGood = (quality: QualityFacts) =>
  !quality.failingRules?.length &&
  Date.parse(quality.freshUntil!) >= now.getTime() &&
  (quality.dimensions?.length ?? 0) >= 3 &&
  (quality.passRate ?? 1) >= 0.98 &&
  (quality.freshnessKept ?? 1) >= 0.95;

function* ofQuality(output: OutputFacts, at: number): Generator<Evidence> {
  const { quality, name } = output;
  if (!quality) return;
  const drop = (
    what: string,
    change: (copy: QualityFacts) => unknown,
  ): Evidence => ({
    what: `${name}: ${what}`,
    remove: facts => {
      change(facts.outputs[at].quality!);
    },
  });
  yield {
    what: `${name}: the source of all results`,
    remove: facts => {
      delete facts.outputs[at].quality;
      facts.outputs[at].$unknown = { quality: 'never received' };
    },
  };
  yield drop('a rule with a result', copy => (copy.rulesWithResult! -= 1));
  for (const i of (quality.dimensions ?? []).keys()) {
    yield drop('a dimension', copy => copy.dimensions!.splice(i, 1));
  }
  for (const share of ['passRate', 'freshnessKept'] as const) {
    if (quality[share] === undefined) continue;
    yield drop(`days of ${share}`, copy => {
      delete copy[share];
      copy.$unknown = { ...copy.$unknown, [share]: 'too few days' };
    });
    yield drop(`good days of ${share}`, copy => (copy[share]! /= 2));
  }
  yield drop('the latest results', copy => {
    copy.lastResultAt = daysFromNow(-100);
    copy.freshUntil = daysFromNow(-98);
    copy.$validUntil = { failingRules: daysFromNow(-98) };
  });
}

/** What was measured, of all outputs or only of those without any failure. */
export function measuredIn(
  { outputs, product }: ProductFacts,
  which: 'all' | 'good',
): Evidence[] {
  return outputs.flatMap((output, i) => {
    const { quality, type } = output;
    // A model fails without a metric that has a target, measured or not.
    const good =
      quality &&
      isGood(quality) &&
      (type !== 'model' || product.metricsWithTarget > 0);
    return quality && (which === 'all' || good)
      ? [...ofQuality(output, i)]
      : [];
  });
}

/** The confirmation of ownership. */
export function confirmedIn({ governance }: ProductFacts): Evidence[] {
  if (!governance.attestedAt) return [];
  const why = 'ownership was never confirmed';
  return [
    {
      what: 'the confirmation of ownership',
      remove: facts => {
        delete facts.governance.attestedAt;
        delete facts.governance.attestationDueAt;
        facts.governance.$unknown = { attestedAt: why, attestationDueAt: why };
      },
    },
  ];
}
