import { Config, readDurationFromConfig } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { SchedulerServiceTaskScheduleDefinition } from '@backstage/backend-plugin-api';
import { readSchedulerServiceTaskScheduleDefinitionFromConfig } from '@backstage/backend-plugin-api';
import { durationToMilliseconds } from '@backstage/types';
import { configuredRef } from '../policies/policyConfig';

/** What the configuration under `dataMesh` says, apart from policies. */
export interface DataMeshOptions {
  sweep: SchedulerServiceTaskScheduleDefinition;
  /** How old a sweep's reading of the whole catalog may be; 0 reads it always. */
  readAllEveryMs: number;
  centralTeams: ReadonlySet<string>;
  attestationDays: number;
  /** Whether everybody gets the badges of products that are not restricted. */
  anonymousBadges: boolean;
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

const QUARTER_OF_AN_HOUR = 15 * 60 * 1000;
const READ_ALL_EVERY = 'dataMesh.sweep.readAllEvery';

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
    readAllEveryMs: config.has(READ_ALL_EVERY)
      ? durationToMilliseconds(
          readDurationFromConfig(config, { key: READ_ALL_EVERY }),
        )
      : QUARTER_OF_AN_HOUR,
    centralTeams: new Set(
      centralTeams.map(team =>
        configuredRef('dataMesh.centralTeams', team, 'Group'),
      ),
    ),
    attestationDays: days(config, 'dataMesh.attestation.dueAfterDays', 180),
    anonymousBadges:
      config.getOptionalBoolean('dataMesh.badges.anonymous') ?? false,
    retention: {
      historyDays: days(config, 'dataMesh.retention.historyDays', 730),
      archivedDays: days(config, 'dataMesh.retention.archivedDays', 365),
      signalDays: days(config, 'dataMesh.retention.signalDays', 400),
    },
  };
}
