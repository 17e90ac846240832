import { hash } from 'node:crypto';
import {
  ProductFacts,
  TransitionCause,
} from '@backstage-data-mesh/plugin-data-mesh-common';

const LENGTH = 12;

const digest = (value: unknown) =>
  hash('sha1', JSON.stringify(value) ?? '', 'base64').slice(0, LENGTH);

/** The causes that facts can change by, in the order in which they are blamed. */
const causes: TransitionCause[] = [
  'contract',
  'signal',
  'attestation',
  'exemption',
  'product',
];

/**
 * A digest of a product's facts for each cause that they can change by. Equal
 * versions mean equal facts.
 */
export function factsVersions(facts: ProductFacts): string {
  const { contracts, governance, outputs, now: _, ...rest } = facts;
  const { $exemptions, exemptions, ...attestation } = governance;
  return [
    digest(contracts),
    digest(outputs.map(({ quality, $unknown }) => [quality, $unknown])),
    digest(attestation),
    digest([exemptions, $exemptions]),
    digest([
      rest,
      outputs.map(({ quality, $unknown, contracts: own, ...output }) => [
        output,
        own.map(({ ref }) => ref),
      ]),
    ]),
  ].join('.');
}

/** Why facts changed; only time has passed when they did not. */
export function causeOf(before: string, after: string): TransitionCause {
  const [old, current] = [before.split('.'), after.split('.')];
  return causes.find((_, i) => old[i] !== current[i]) ?? 'time';
}
