import { SlaView } from '@backstage-data-mesh/plugin-data-mesh-common';

/** Units of time that the contracts write in many ways, by how they begin. */
const units: [RegExp, SlaUnit][] = [
  [/^(s|secs?|seconds?)$/, 'second'],
  [/^(m|mins?|minutes?)$/, 'minute'],
  [/^(h|hrs?|hours?)$/, 'hour'],
  [/^(d|days?)$/, 'day'],
  [/^(w|wks?|weeks?)$/, 'week'],
  [/^(mo|mons?|months?)$/, 'month'],
  [/^(y|yrs?|years?)$/, 'year'],
];

export type SlaUnit =
  | 'second'
  | 'minute'
  | 'hour'
  | 'day'
  | 'week'
  | 'month'
  | 'year';

/** What a service level promises: a length of time, a share, or a text. */
export type SlaTarget =
  | { kind: 'time'; count: number; unit: SlaUnit }
  | { kind: 'percent'; value: string }
  | { kind: 'text'; text: string };

/** Reads the value and the unit of a service level for people. */
export function slaTarget({ value, valueExt, unit = '' }: SlaView): SlaTarget {
  const name = unit.trim().toLocaleLowerCase('en-US');
  const time = units.find(([pattern]) => pattern.test(name))?.[1];
  const count = Number(value);
  if (time && value.trim() !== '' && Number.isFinite(count)) {
    return { kind: 'time', count, unit: time };
  }
  if (/^(%|percent|pct)$/.test(name)) {
    return { kind: 'percent', value: value.replace('%', '').trim() };
  }
  return {
    kind: 'text',
    text: [value, valueExt, unit].filter(Boolean).join(' '),
  };
}
