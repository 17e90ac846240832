import { mockServices } from '@backstage/backend-test-utils';
import { readNotificationOptions } from '../notifications/kinds';
import { readPolicyConfig } from '../policies/policyConfig';
import { readOptions } from './readOptions';

const config = (dataMesh: object) =>
  mockServices.rootConfig({ data: JSON.parse(JSON.stringify({ dataMesh })) });

describe('the configuration', () => {
  it('can be empty', () => {
    expect(readOptions(config({}))).toMatchObject({
      attestationDays: 180,
      anonymousBadges: false,
      sweep: { frequency: { minutes: 5 }, scope: 'global' },
      readAllEveryMs: 900_000,
    });
    expect(
      readOptions(config({ sweep: { readAllEvery: { seconds: 0 } } })),
    ).toMatchObject({ readAllEveryMs: 0, sweep: { scope: 'global' } });
    expect(readPolicyConfig(config({}))).toMatchObject({
      owners: [],
      shipped: { quality: { enabled: true } },
    });
    const { kinds, settleMs } = readNotificationOptions(config({}));
    expect(kinds.size).toBe(13);
    expect(settleMs).toBe(60_000);
  });

  it('takes refs in short form', () => {
    expect(
      readOptions(config({ centralTeams: ['data-platform'] })).centralTeams,
    ).toEqual(new Set(['group:default/data-platform']));
    expect(
      readPolicyConfig(
        config({ scorecards: { quality: { replacedBy: 'ours' } } }),
      ).shipped.quality.replacedBy,
    ).toBe('scorecard:default/ours');
  });

  it.each<[() => unknown, string]>([
    [
      () => readOptions(config({ retention: { historyDays: 0 } })),
      'dataMesh.retention.historyDays in the configuration is 0; allowed: a whole number of days from 1',
    ],
    [
      () => readOptions(config({ centralTeams: ['a/b/c:d'] })),
      'dataMesh.centralTeams in the configuration is "a/b/c:d"',
    ],
    [
      () =>
        readNotificationOptions(config({ notifications: { atRisk: false } })),
      'dataMesh.notifications.atRisk in the configuration is not known; allowed: at-risk',
    ],
    [
      () => readNotificationOptions(config({ notifications: { settle: 5 } })),
      'dataMesh.notifications.settle',
    ],
  ])('stops the start with a sentence: %#', (read, message) => {
    expect(read).toThrow(message);
  });
});
