import {
  readSchedulerServiceTaskScheduleDefinitionFromConfig,
  RootConfigService,
  SchedulerServiceTaskScheduleDefinition,
} from '@backstage/backend-plugin-api';
import { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { parseEntityRef } from '@backstage/catalog-model';
import { z } from 'zod';
import { StandardsProviderOptions } from './StandardsProviderOptions';

const ROOT = 'catalog.providers.dataMesh';

/** Each replica of the backend reads by itself, for each remembers what it has read. */
const defaultSchedule: SchedulerServiceTaskScheduleDefinition = {
  frequency: { minutes: 30 },
  timeout: { minutes: 15 },
  initialDelay: { seconds: 3 },
  scope: 'local',
};

const refOf = (kind: string) =>
  z.string().refine(
    value => {
      try {
        const ref = parseEntityRef(value, { defaultKind: kind });
        return /^[A-Za-z0-9._-]{1,63}$/.test(ref.name);
      } catch {
        return false;
      }
    },
    { error: `a reference such as ${kind.toLowerCase()}:default/name` },
  );

const choice = <const T extends [string, ...string[]]>(...values: T) =>
  z.enum(values, { error: `one of ${values.join(', ')}` });
const pattern = z
  .string({ error: 'a text' })
  .min(1, 'a text that is not empty');
const httpUrl = z
  .string({ error: 'a URL' })
  .regex(
    /^https?:\/\/[^\s/]+\/\S+$/,
    'a URL such as https://host/folder/**/*.odcs.yaml',
  );

const shape = z.strictObject({
  files: z.array(pattern, { error: 'a list of paths' }).default([]),
  urls: z.array(httpUrl, { error: 'a list of URLs' }).default([]),
  schedule: z.unknown().optional(),
  defaults: z
    .strictObject({
      namespace: z
        .string()
        .regex(
          /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/,
          'a namespace such as default',
        ),
      owner: refOf('Group'),
      domain: refOf('Domain'),
      system: refOf('System'),
      type: choice('source-aligned', 'aggregate', 'consumer-aligned'),
      lifecycle: choice('experimental', 'production', 'deprecated', 'retired'),
    })
    .partial()
    .optional(),
  owners: z.record(z.string(), refOf('Group')).optional(),
  teamRoles: z
    .record(z.string(), choice('productOwner', 'steward', 'technicalOwner'))
    .optional(),
  emails: choice('local-part', 'whole', 'ignore').optional(),
});

function valueIn(root: unknown, path: PropertyKey[]): unknown {
  return path.reduce<any>((value, step) => value?.[step], root);
}

function refuse(id: string, value: unknown, issue: z.core.$ZodIssue): never {
  const steps = [ROOT, id, ...issue.path.map(String)];
  if (issue.code === 'unrecognized_keys') {
    throw new InputError(
      `${[...steps, issue.keys[0]].join(
        '.',
      )} in the configuration is unknown; allowed: ${Object.keys(
        shape.shape,
      ).join(
        ', ',
      )}, and in defaults: namespace, owner, domain, system, type, lifecycle`,
    );
  }
  throw new InputError(
    `${steps.join('.')} in the configuration is ${JSON.stringify(
      valueIn(value, issue.path),
    )?.slice(0, 80)}; allowed: ${issue.message}`,
  );
}

function scheduleOf(
  root: Config,
  id: string,
): SchedulerServiceTaskScheduleDefinition {
  const schedule = root.getOptionalConfig(`${id}.schedule`);
  if (!schedule) return defaultSchedule;
  try {
    const read = readSchedulerServiceTaskScheduleDefinitionFromConfig(schedule);
    return { ...read, scope: read.scope ?? 'local' };
  } catch (error) {
    throw new InputError(
      `${ROOT}.${id}.schedule in the configuration is no schedule: ${error}; allowed: frequency and timeout, such as { minutes: 30 }`,
    );
  }
}

/**
 * Reads `catalog.providers.dataMesh`.
 *
 * @throws InputError - with the path, the value and what is allowed
 */
export function readStandardsConfig(
  config: RootConfigService,
): StandardsProviderOptions[] {
  const root = config.getOptionalConfig(ROOT);
  return (root?.keys() ?? []).map(id => {
    if (!/^[a-z][\w-]{0,40}$/i.test(id)) {
      throw new InputError(
        `${ROOT} in the configuration has ${JSON.stringify(
          id,
        )}; allowed: a name of letters, digits and dashes for each provider`,
      );
    }
    const value = root!.get(id);
    const parsed = shape.safeParse(value);
    if (!parsed.success) refuse(id, value, parsed.error.issues[0]);
    const { schedule: _schedule, ...options } = parsed.data;
    if (!options.files.length && !options.urls.length) {
      throw new InputError(
        `${ROOT}.${id} in the configuration names nothing to read; allowed: at least one entry in files or urls`,
      );
    }
    return { id, ...options, schedule: scheduleOf(root!, id) };
  });
}
