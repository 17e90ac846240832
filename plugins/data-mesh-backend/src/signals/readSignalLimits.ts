import { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';

const PATH = 'dataMesh.signals.limits';

/** How much a sender may send. */
export interface SignalLimits {
  /** Of all files of a request together, unpacked. */
  maxBytes: number;
  /** Of one sender, for each replica of the backend. */
  requestsPerMinute: number;
}

function positive(config: Config, key: string, otherwise: number): number {
  const value = config.getOptionalNumber(`${PATH}.${key}`) ?? otherwise;
  if (!Number.isInteger(value) || value < 1) {
    throw new InputError(
      `${PATH}.${key} in the configuration is ${value}; allowed: a whole number from 1`,
    );
  }
  return value;
}

/** Reads `dataMesh.signals.limits`, or throws an error that names the place. */
export function readSignalLimits(config: Config): SignalLimits {
  return {
    maxBytes: positive(config, 'megabytes', 512) * 1024 * 1024,
    requestsPerMinute: positive(config, 'requestsPerMinute', 600),
  };
}
