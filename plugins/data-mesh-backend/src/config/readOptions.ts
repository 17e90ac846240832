import { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { SchedulerServiceTaskScheduleDefinition } from '@backstage/backend-plugin-api';
import { readSchedulerServiceTaskScheduleDefinitionFromConfig } from '@backstage/backend-plugin-api';
import { configuredRef } from '../policies/policyConfig';

/** What the configuration under `dataMesh` says, apart from policies. */
export interface DataMeshOptions {
  sweep: SchedulerServiceTaskScheduleDefinition;
  centralTeams: ReadonlySet<string>;
  attestationDays: number;
  retention: {
    /** Days for which levels and scores of the past are kept. */
    historyDays: number;
    /** Days for which a product that left the catalog is kept. */
    archivedDays: number;
    /** Days for which runs and results of quality rules are kept. */
    signalDays: number;
  };
}

const defaultSweep: SchedulerServiceTaskScheduleDefinition = {
  frequency: { minutes: 5 },
  timeout: { minutes: 30 },
  initialDelay: { seconds: 5 },
  scope: 'global',
};

/** Reads a number of days, or an error that names the place. */
function days(config: Config, path: string, otherwise: number): number {
  const value = config.getOptionalNumber(path) ?? otherwise;
  if (!Number.isInteger(value) || value < 1) {
    throw new InputError(
      `${path} in the configuration is ${value}; allowed: a whole number of days from 1`,
    );
  }
  return value;
}

/** Reads and checks `dataMesh`. */
export function readOptions(config: Config): DataMeshOptions {
  const schedule = config.getOptionalConfig('dataMesh.sweep.schedule');
  const centralTeams =
    config.getOptionalStringArray('dataMesh.centralTeams') ?? [];
  return {
    sweep: schedule
      ? {
          ...readSchedulerServiceTaskScheduleDefinitionFromConfig(schedule),
          // Two sweeps at once would only do the same work.
          scope: 'global',
        }
      : defaultSweep,
    centralTeams: new Set(
      centralTeams.map(team =>
        configuredRef('dataMesh.centralTeams', team, 'Group'),
      ),
    ),
    attestationDays: days(config, 'dataMesh.attestation.dueAfterDays', 180),
    retention: {
      historyDays: days(config, 'dataMesh.retention.historyDays', 730),
      archivedDays: days(config, 'dataMesh.retention.archivedDays', 365),
      signalDays: days(config, 'dataMesh.retention.signalDays', 400),
    },
  };
}
