import { randomUUID } from 'node:crypto';
import { PolicyChangeEvent } from '@backstage-data-mesh/plugin-data-mesh-common';
import { Knex } from 'knex';
import { insertRows } from '../database/insertRows';
import { isPostgres } from '../database/isPostgres';
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

/** What has to be written so that the policies of today are stored. */
interface PolicyDifference {
  written: Policy[];
  /** Ids of policies that are no longer there. */
  gone: string[];
  changes: PolicyChangeEvent[];
}

function difference(
  before: readonly StoredPolicy[],
  policies: readonly Policy[],
  at: string,
): PolicyDifference {
  const stored = new Map(before.map(one => [one.scorecard.id, one]));
  const present = new Map(policies.map(one => [one.scorecard.id, one]));
  const ids = [...new Set([...stored.keys(), ...present.keys()])];
  return {
    written: policies.filter(
      policy => !isSame(stored.get(policy.scorecard.id), policy),
    ),
    gone: [...stored.keys()].filter(id => !present.has(id)),
    changes: ids.flatMap((scorecard): PolicyChangeEvent[] => {
      const after = present.get(scorecard);
      const change = changeOf(stored.get(scorecard), after);
      const { scorecard: policy, digest } = (after ?? stored.get(scorecard))!;
      return change
        ? [{ scorecard, title: policy.title, at, change, digest }]
        : [];
    }),
  };
}

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
    // Nearly always there is nothing to write, and nobody has to wait.
    const { written, gone } = difference(await this.list(), policies, at);
    if (!written.length && !gone.length) return [];
    return this.database.transaction(async tx => {
      // A sweep and an event, or two replicas, must not note a change twice.
      if (isPostgres(tx)) {
        await tx.raw('lock table policies in share row exclusive mode');
      }
      const stored = await this.list(tx);
      const now = difference(stored, policies, at);
      await this.write(tx, now, at);
      // The first policies are what a portal starts with, not a change.
      return stored.length === 0 ? [] : now.changes;
    });
  }

  private async write(
    tx: Knex.Transaction,
    { written, gone, changes }: PolicyDifference,
    at: string,
  ): Promise<void> {
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
  }

  async list(knex: Knex = this.database): Promise<StoredPolicy[]> {
    const rows = await knex<PolicyRow>('policies')
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
