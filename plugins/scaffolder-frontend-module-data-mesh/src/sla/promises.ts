import { SlaForm } from '@backstage-data-mesh/plugin-data-mesh-common';

/** What can be promised, in the order of the form. */
export const PROMISES = [
  'freshness',
  'latency',
  'frequency',
  'retention',
  'availability',
] as const satisfies readonly (keyof SlaForm)[];

export type Promised = (typeof PROMISES)[number];

/** What makes sense for a kind of port; a template may say something else. */
const promisesOf: Record<string, readonly Promised[]> = {
  table: ['freshness', 'frequency', 'retention', 'availability'],
  files: ['freshness', 'frequency', 'retention'],
  stream: ['latency', 'retention', 'availability'],
  api: ['latency', 'freshness', 'retention', 'availability'],
  model: ['latency', 'freshness', 'retention', 'availability'],
  dashboard: ['freshness', 'frequency', 'availability'],
};

/** Which promises a form asks for. */
export function promisesFor(
  wanted: readonly string[] | undefined,
  portType: string | undefined,
): readonly Promised[] {
  if (wanted) return PROMISES.filter(promise => wanted.includes(promise));
  return promisesOf[portType ?? ''] ?? PROMISES;
}
