import { randomUUID } from 'node:crypto';
import { PolicyChangeEvent } from '@backstage-data-mesh/plugin-data-mesh-common';
import { Knex } from 'knex';
import { insertRows } from '../database/insertRows';
import { LedgerStore } from '../governance/ledger/LedgerStore';
import { Policy } from './Policy';
import { CheckSightings, PolicyStore, StoredPolicy } from './PolicyStore';

interface PolicyRow {
  scorecard: string;
  in_force: boolean | number;
  reason: string | null;
  source: string;
  definition: string;
  digest: string;
  changed_at: string;
}

const read = (row: PolicyRow): StoredPolicy => ({
  scorecard: JSON.parse(row.definition),
  digest: row.digest,
  source: row.source,
  inForce: Boolean(row.in_force),
  reason: row.reason ?? undefined,
  changedAt: row.changed_at,
});

function changeOf(
  before: StoredPolicy | undefined,
  after: Policy | undefined,
): PolicyChangeEvent['change'] | undefined {
  if (!before?.inForce) return after?.inForce ? 'in-force' : undefined;
  if (!after?.inForce) return 'ended';
  return before.digest === after.digest ? undefined : 'changed';
}

const isSame = (before: StoredPolicy | undefined, after: Policy) =>
  before !== undefined &&
  before.digest === after.digest &&
  before.inForce === after.inForce &&
  before.reason === after.reason &&
  before.source === after.source;

/** The policies in the plugin's database. */
export class DatabasePolicyStore implements PolicyStore {
  static create(options: {
    database: Knex;
    ledger: LedgerStore;
  }): DatabasePolicyStore {
    return new DatabasePolicyStore(options.database, options.ledger);
  }

  private constructor(
    private readonly database: Knex,
    private readonly ledger: LedgerStore,
  ) {}

  async sync(
    policies: readonly Policy[],
    at: string,
  ): Promise<PolicyChangeEvent[]> {
    const stored = new Map(
      (await this.list()).map(policy => [policy.scorecard.id, policy]),
    );
    const present = new Map(policies.map(one => [one.scorecard.id, one]));
    const changes = [...new Set([...stored.keys(), ...present.keys()])].flatMap(
      (scorecard): PolicyChangeEvent[] => {
        const before = stored.get(scorecard);
        const after = present.get(scorecard);
        const change = changeOf(before, after);
        const { scorecard: policy, digest } = (after ?? before)!;
        return change
          ? [{ scorecard, title: policy.title, at, change, digest }]
          : [];
      },
    );
    const written = policies.filter(
      policy => !isSame(stored.get(policy.scorecard.id), policy),
    );
    const gone = [...stored.keys()].filter(id => !present.has(id));
    if (changes.length || written.length || gone.length) {
      await this.write(written, gone, changes, at);
    }
    // The first policies are what a portal starts with, not a change.
    return stored.size === 0 ? [] : changes;
  }

  private async write(
    written: Policy[],
    gone: string[],
    changes: PolicyChangeEvent[],
    at: string,
  ): Promise<void> {
    await this.database.transaction(async tx => {
      const replaced = [...gone, ...written.map(one => one.scorecard.id)];
      await tx('policies').whereIn('scorecard', replaced).delete();
      for (const policy of written) {
        await tx('policies').insert({
          scorecard: policy.scorecard.id,
          in_force: policy.inForce,
          reason: policy.reason ?? null,
          source: policy.source,
          definition: JSON.stringify(policy.scorecard),
          digest: policy.digest,
          changed_at: at,
        });
      }
      await insertRows(
        tx,
        'check_sightings',
        { scorecard: 'text', check_id: 'text', first_seen_at: 'text' },
        written
          .filter(({ inForce }) => inForce)
          .flatMap(({ scorecard }) =>
            scorecard.checks.map(({ id }) => ({
              scorecard: scorecard.id,
              check_id: id,
              first_seen_at: at,
            })),
          ),
        { skipExisting: true },
      );
      if (!changes.length) return;
      await tx('policy_changes').insert(
        changes.map(change => ({ id: randomUUID(), ...change })),
      );
      await this.ledger.append(
        changes.map(({ scorecard, change, digest, title }) => ({
          at,
          actor: 'plugin:data-mesh',
          action: `policy.${change}`,
          subject: scorecard,
          details: { title, digest },
        })),
        { tx },
      );
    });
  }

  async list(): Promise<StoredPolicy[]> {
    const rows = await this.database<PolicyRow>('policies')
      .select()
      .orderBy('scorecard');
    return rows.map(read);
  }

  async get(scorecard: string): Promise<StoredPolicy | undefined> {
    const row = await this.database<PolicyRow>('policies')
      .where({ scorecard })
      .first();
    return row && read(row);
  }

  async checkSightings(): Promise<CheckSightings> {
    const rows = await this.database('check_sightings').select();
    const sightings: CheckSightings = {};
    for (const { scorecard, check_id: check, first_seen_at: at } of rows) {
      (sightings[scorecard] ??= {})[check] = at;
    }
    return sightings;
  }

  async changesSince(at: string): Promise<PolicyChangeEvent[]> {
    return this.database('policy_changes')
      .select('scorecard', 'title', 'at', 'change', 'digest')
      .where('at', '>=', at)
      .orderBy('at');
  }
}
