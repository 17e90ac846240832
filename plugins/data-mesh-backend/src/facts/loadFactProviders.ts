import { LoggerService } from '@backstage/backend-plugin-api';
import { FactDefinitions } from '@backstage-data-mesh/plugin-data-mesh-common';
import { FactProvider } from '@backstage-data-mesh/plugin-data-mesh-node';
import { JsonObject } from '@backstage/types';
import { cleanText } from '../contracts/cleanText';
import { readProvidedFact } from './readProvidedFact';

/** Facts of other modules about a product, and why some are unknown. */
export interface ProvidedFacts {
  facts: Record<string, unknown>;
  unknown: Record<string, string>;
}

const BATCH = 1000;
const DEFAULT_TIMEOUT_MS = 10_000;

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

/** Modules throw all kinds of things. */
const reasonOf = (error: unknown) =>
  error instanceof Error ? error.message : String(error);

/** What a provider said of a product; whatever it gave may throw when read. */
function answerOf(
  answer: Record<string, JsonObject>,
  ref: string,
  names: readonly string[],
): Record<string, unknown> {
  try {
    const own = answer[ref] as JsonObject | undefined;
    return Object.fromEntries(names.map(name => [name, own?.[name]]));
  } catch {
    return {};
  }
}

function take(
  into: ProvidedFacts,
  provider: FactProvider,
  answer: Record<string, unknown>,
  failure: string | undefined,
): void {
  for (const [name, fact] of Object.entries(provider.facts)) {
    const given = answer[name];
    if (failure !== undefined) {
      into.unknown[name] = failure;
    } else if (given === undefined) {
      into.unknown[name] = `${provider.id} knows nothing about it`;
    } else {
      const read = readProvidedFact(name, given, fact);
      if ('problem' in read) {
        into.unknown[name] = `${provider.id} gave junk: ${read.problem}`;
      } else if (read.value !== undefined) {
        into.facts[name] = read.value;
      }
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
          failure = cleanText(`${provider.id} failed: ${reasonOf(error)}`);
          answer = {};
          logger.warn(
            `Facts are unknown for ${batch.length} products: ${failure}`,
          );
        }
        for (const ref of batch) {
          take(
            all.get(ref)!,
            provider,
            answerOf(answer, ref, Object.keys(provider.facts)),
            failure,
          );
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
