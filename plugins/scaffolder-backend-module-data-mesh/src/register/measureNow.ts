import {
  BackstageCredentials,
  LoggerService,
} from '@backstage/backend-plugin-api';
import { isError } from '@backstage/errors';
import { setTimeout as sleep } from 'node:timers/promises';
import { clientOf, MeasureDeps } from '../validate/measureProduct';

/** How long a step waits, and with whose rights. */
export interface Wait {
  credentials: BackstageCredentials;
  /** On the clock of `performance.now()`. */
  deadline: number;
  signal?: AbortSignal;
}

export const BETWEEN_MS = 200;

const isNotFound = (error: unknown) =>
  isError(error) && error.name === 'ResponseError' && error.statusCode === 404;

/**
 * Has the backend know of what has just come into the catalog, so that its page
 * has something to show: a product is measured, a policy is waited for. Otherwise
 * both happen by themselves within seconds, so nothing fails here.
 */
export async function measureNow(
  deps: MeasureDeps,
  ref: string,
  { credentials, deadline, signal }: Wait,
  logger: LoggerService,
): Promise<void> {
  try {
    const { client, token } = await clientOf(deps, credentials);
    if (ref.startsWith('dataproduct:')) await client.refresh(ref, { token });
    if (!ref.startsWith('scorecard:')) return;
    const known = async () => {
      try {
        await client.getScorecard(ref, { token });
        return true;
      } catch (error) {
        if (!isNotFound(error) || performance.now() > deadline) throw error;
        return false;
      }
    };
    while (!(await known())) await sleep(BETWEEN_MS, undefined, { signal });
  } catch (error) {
    logger.info(`It is measured later: ${error}`);
  }
}
