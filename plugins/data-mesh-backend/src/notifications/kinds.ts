import { Config, readDurationFromConfig } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { durationToMilliseconds } from '@backstage/types';

/** What people are told of; each kind can be switched off. */
const notificationKinds = [
  'at-risk',
  'level-lost',
  'critical-failing',
  'policy-changed',
  'exemption-requested',
  'exemption-decided',
  'exemption-expiring',
  'attestation-due',
  'upstream-failing',
  'upstream-deprecated',
  'upstream-ends',
  'upstream-retired',
  'contract-breaking',
] as const;

export type NotificationKind = (typeof notificationKinds)[number];

/** What the configuration says of notifications. */
export interface NotificationOptions {
  /** The kinds that are on, all when nothing is said. */
  kinds: ReadonlySet<NotificationKind>;
  /** How long what is bad has to last until people are told. */
  settleMs: number;
}

const MINUTE = 60_000;
const SETTLE = 'settle';

/** Reads `dataMesh.notifications`. */
export function readNotificationOptions(config: Config): NotificationOptions {
  const path = 'dataMesh.notifications';
  const section = config.getOptionalConfig(path);
  const unknown = section
    ?.keys()
    .find(
      key => key !== SETTLE && !notificationKinds.some(kind => kind === key),
    );
  if (unknown !== undefined) {
    throw new InputError(
      `${path}.${unknown} in the configuration is not known; allowed: ${[
        ...notificationKinds,
        SETTLE,
      ].join(', ')}`,
    );
  }
  return {
    kinds: new Set(
      notificationKinds.filter(
        kind => section?.getOptionalBoolean(kind) !== false,
      ),
    ),
    settleMs: section?.has(SETTLE)
      ? durationToMilliseconds(readDurationFromConfig(section, { key: SETTLE }))
      : MINUTE,
  };
}
