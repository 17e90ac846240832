import { DataProductLifecycle } from '../../kinds/DataProductEntityV1alpha1';

/** What the standards call how far something is. */
const lifecycles = new Map<string, DataProductLifecycle>([
  ['draft', 'experimental'],
  ['proposed', 'experimental'],
  ['in development', 'experimental'],
  ['experimental', 'experimental'],
  ['active', 'production'],
  ['current', 'production'],
  ['production', 'production'],
  ['deprecated', 'deprecated'],
  ['retired', 'retired'],
  ['archived', 'retired'],
]);

const statuses: Record<DataProductLifecycle, string> = {
  experimental: 'draft',
  production: 'active',
  deprecated: 'deprecated',
  retired: 'retired',
};

/** Words that a status may be, for messages. */
export const KNOWN_STATUSES = [...lifecycles.keys()].join(', ');

/** The lifecycle that a status stands for; undefined for words of somebody's own. */
export const lifecycleOf = (status: string): DataProductLifecycle | undefined =>
  lifecycles.get(
    status
      .trim()
      .toLocaleLowerCase('en-US')
      .replace(/[\s_-]+/g, ' '),
  );

/** The status that the standards have for a lifecycle. */
export const statusOf = (lifecycle: DataProductLifecycle): string =>
  statuses[lifecycle];
