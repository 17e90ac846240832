import { Duration } from 'luxon';
import { SlaForm } from '../ProductForm';

const units = ['years', 'months', 'weeks', 'days', 'hours', 'minutes'] as const;

/** A duration as ODCS writes it: a number and one unit. */
function amountOf(iso: string): { value: number; unit: string } | undefined {
  const duration = Duration.fromISO(iso);
  if (!duration.isValid) return undefined;
  const parts = duration.toObject();
  const named = units.filter(unit => parts[unit]);
  return named.length === 1
    ? { value: parts[named[0]]!, unit: named[0] }
    : { value: duration.as('minutes'), unit: 'minutes' };
}

/**
 * The promises of a form as `slaProperties` of ODCS. What is no duration is left
 * out; the form refuses it.
 */
export function slaProperties(sla: SlaForm = {}) {
  const durations = (
    ['freshness', 'latency', 'frequency', 'retention'] as const
  ).flatMap(property => {
    const amount = sla[property] ? amountOf(sla[property]!) : undefined;
    return amount ? [{ property, ...amount }] : [];
  });
  return sla.availability === undefined
    ? durations
    : [
        ...durations,
        { property: 'availability', value: sla.availability, unit: 'percent' },
      ];
}
