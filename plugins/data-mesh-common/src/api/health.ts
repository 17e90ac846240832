// All times are ISO 8601 in UTC with milliseconds: 2026-11-21T09:00:00.000Z.

/**
 * How the measuring itself does.
 *
 * @public
 */
export interface SweepHealth {
  status: 'ok' | 'late' | 'failed' | 'never';
  lastSweep?: {
    startedAt: string;
    finishedAt?: string;
    /** These three only for those who may read all products. */
    products?: number;
    changed?: number;
    error?: string;
  };
  /** Seconds since the last sweep that succeeded began. */
  ageSeconds?: number;
}
