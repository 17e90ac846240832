import {
  PolicyChangeEvent,
  Scorecard,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { Policy } from './Policy';

/** A policy as it was last seen. */
export interface StoredPolicy {
  scorecard: Scorecard;
  digest: string;
  source: string;
  inForce: boolean;
  reason?: string;
  /** ISO 8601. */
  changedAt: string;
}

/** When each check was first seen, by scorecard and id, ISO 8601. */
export type CheckSightings = Record<string, Record<string, string>>;

/** Remembers policies, when they changed, and since when their checks exist. */
export interface PolicyStore {
  /**
   * Takes over what is there now. Changes are written to the ledger as well.
   * Without a change nothing is written.
   *
   * @returns what changed, empty the first time
   */
  sync(policies: readonly Policy[], at: string): Promise<PolicyChangeEvent[]>;
  list(): Promise<StoredPolicy[]>;
  get(scorecard: string): Promise<StoredPolicy | undefined>;
  checkSightings(): Promise<CheckSightings>;
  changesSince(at: string): Promise<PolicyChangeEvent[]>;
}
