import { LoggerService } from '@backstage/backend-plugin-api';
import {
  Fact,
  FactDefinitions,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { FactProvider } from '@backstage-data-mesh/plugin-data-mesh-node';
import { JsonObject } from '@backstage/types';

/** Facts of other modules about a product, and why some are unknown. */
export interface ProvidedFacts {
  facts: Record<string, unknown>;
  unknown: Record<string, string>;
}

const BATCH = 1000;
const DEFAULT_TIMEOUT_MS = 10_000;

/** Whether a value has the type of its definition. */
function isOfType(value: unknown, fact: Fact): boolean {
  if (value === undefined || value === null) return fact.optional === true;
  if (fact.list) {
    return (
      Array.isArray(value) &&
      value.every(item => isOfType(item, { ...fact, list: false }))
    );
  }
  switch (fact.type) {
    case 'object':
      return (
        typeof value === 'object' &&
        !Array.isArray(value) &&
        Object.entries(fact.fields).every(([name, field]) =>
          isOfType((value as JsonObject)[name], field),
        )
      );
    case 'double':
      return typeof value === 'number' && Number.isFinite(value);
    case 'bool':
      return typeof value === 'boolean';
    case 'timestamp':
      return typeof value === 'string' && !Number.isNaN(Date.parse(value));
    default:
      return typeof value === 'string';
  }
}

async function ask(
  provider: FactProvider,
  refs: string[],
): Promise<Record<string, JsonObject>> {
  const timeoutMs = provider.timeoutMs ?? DEFAULT_TIMEOUT_MS;
  const signal = AbortSignal.timeout(timeoutMs);
  // A provider that does not heed the signal must not hold up the others.
  return await Promise.race([
    provider.getFacts(refs, { signal }),
    new Promise<never>((_, reject) => {
      signal.addEventListener('abort', () =>
        reject(new Error(`gave no answer within ${timeoutMs / 1000} s`)),
      );
    }),
  ]);
}

function take(
  into: ProvidedFacts,
  provider: FactProvider,
  answer: JsonObject | undefined,
  failure: string | undefined,
): void {
  for (const [name, fact] of Object.entries(provider.facts)) {
    const value = answer?.[name];
    if (failure !== undefined) {
      into.unknown[name] = failure;
    } else if (value === undefined) {
      into.unknown[name] = `${provider.id} knows nothing about it`;
    } else if (isOfType(value, fact)) {
      into.facts[name] = value;
    } else {
      into.unknown[
        name
      ] = `${provider.id} gave something that is no ${fact.type}`;
    }
  }
}

/** Asks all providers about products. It never fails: their facts do. */
export async function loadFactProviders(
  providers: readonly FactProvider[],
  refs: readonly string[],
  logger: LoggerService,
): Promise<Map<string, ProvidedFacts>> {
  const all = new Map<string, ProvidedFacts>();
  if (!providers.length) return all;
  for (const ref of refs) all.set(ref, { facts: {}, unknown: {} });
  for (let at = 0; at < refs.length; at += BATCH) {
    const batch = refs.slice(at, at + BATCH);
    await Promise.all(
      providers.map(async provider => {
        let answer: Record<string, JsonObject> = {};
        let failure: string | undefined;
        try {
          answer = await ask(provider, batch);
          if (typeof answer !== 'object' || answer === null) {
            throw new Error('gave no facts');
          }
        } catch (error) {
          failure = `${provider.id} failed: ${(error as Error).message}`;
          answer = {};
          logger.warn(
            `Facts are unknown for ${batch.length} products: ${failure}`,
          );
        }
        for (const ref of batch) {
          take(all.get(ref)!, provider, answer[ref], failure);
        }
      }),
    );
  }
  return all;
}

/** The facts that providers bring. A name that two of them use is an error. */
export function factsOfProviders(
  providers: readonly FactProvider[],
): FactDefinitions {
  const facts: FactDefinitions = {};
  for (const provider of providers) {
    for (const [name, fact] of Object.entries(provider.facts)) {
      if (name in facts) {
        throw new Error(
          `The fact provider ${provider.id} brings the facts ${JSON.stringify(
            name,
          )}, which another provider brings already`,
        );
      }
      facts[name] = fact;
    }
  }
  return facts;
}
