import { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';

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

/**
 * Reads `dataMesh.notifications`: the kinds that are on, all when nothing is
 * said.
 */
export function readNotificationKinds(
  config: Config,
): ReadonlySet<NotificationKind> {
  const path = 'dataMesh.notifications';
  const section = config.getOptionalConfig(path);
  const unknown = section
    ?.keys()
    .find(key => !notificationKinds.some(kind => kind === key));
  if (unknown !== undefined) {
    throw new InputError(
      `${path}.${unknown} in the configuration is not known; allowed: ${notificationKinds.join(
        ', ',
      )}`,
    );
  }
  return new Set(
    notificationKinds.filter(
      kind => section?.getOptionalBoolean(kind) !== false,
    ),
  );
}
