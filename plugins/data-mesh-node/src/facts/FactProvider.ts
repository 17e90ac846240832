import { FactDefinitions } from '@backstage-data-mesh/plugin-data-mesh-common';
import { JsonObject } from '@backstage/types';

/**
 * Facts about data products that another module knows, such as costs or usage.
 *
 * It is asked with the refs of a batch of products, at most 1,000, and may be
 * slow or fail: then its facts are unknown for that batch, with the reason.
 *
 * @public
 */
export interface FactProvider {
  /** Name for messages, such as `finops`. */
  id: string;
  /**
   * The facts by the name of their variable in CEL. Names of the suite's own
   * facts, and of other providers, stop the backend at its start.
   */
  facts: FactDefinitions;
  /** How long a batch may take, in milliseconds; default 10,000. */
  timeoutMs?: number;
  /**
   * @param entityRefs - refs of data products
   * @param options - `signal` aborts when nobody waits any longer
   * @returns facts by entity ref, then by name. What is missing is unknown, and
   * so is what does not have the type of its definition.
   */
  getFacts(
    entityRefs: string[],
    options: { signal: AbortSignal },
  ): Promise<Record<string, JsonObject>>;
}
