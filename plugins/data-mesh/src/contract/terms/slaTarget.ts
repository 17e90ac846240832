import { SlaView } from '@backstage-data-mesh/plugin-data-mesh-common';

/** Units of time that the contracts write in many ways, by how they begin. */
const units: [RegExp, SlaUnit][] = [
  [/^(s|secs?|seconds?)$/, 'second'],
  [/^(mins?|minutes?)$/, 'minute'],
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

/** A lone `m` or `M` is minutes to some and months to others. */
function unitOf(property: string, written: string): SlaUnit | undefined {
  const name = written.toLocaleLowerCase('en-US');
  if (name === 'm') {
    return /^(retention|re)$/i.test(property.trim()) ? 'month' : undefined;
  }
  return units.find(([pattern]) => pattern.test(name))?.[1];
}

/** Reads the value and the unit of a service level for people. */
export function slaTarget({
  property,
  value,
  valueExt,
  unit: written = '',
}: SlaView): SlaTarget {
  const unit = written.trim();
  if (valueExt) {
    const range = [value, valueExt].filter(Boolean).join(' – ');
    return { kind: 'text', text: [range, unit].filter(Boolean).join(' ') };
  }
  const time = unitOf(property, unit);
  const count = Number(value);
  if (time && value.trim() !== '' && Number.isFinite(count)) {
    return { kind: 'time', count, unit: time };
  }
  if (/^(%|percent|pct)$/i.test(unit)) {
    return { kind: 'percent', value: value.replace('%', '').trim() };
  }
  return { kind: 'text', text: [value, unit].filter(Boolean).join(' ') };
}
