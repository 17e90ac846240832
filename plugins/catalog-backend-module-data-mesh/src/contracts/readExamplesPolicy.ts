import { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { ExamplesPolicy } from '@backstage-data-mesh/plugin-data-mesh-common';

const KEY = 'dataMesh.contracts.examples';

/** What becomes of examples in contracts; unless said, closed ones are removed. */
export function readExamplesPolicy(config: Config): ExamplesPolicy {
  const value = config.getOptionalString(KEY) ?? 'sensitive';
  if (value !== 'keep' && value !== 'strip' && value !== 'sensitive') {
    throw new InputError(
      `${KEY} in the configuration is ${JSON.stringify(
        value,
      )}; allowed: keep, strip, sensitive`,
    );
  }
  return value;
}
