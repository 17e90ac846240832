import { RawFinding } from '../../contracts/findings/DocumentFinding';
import { shownValue } from '../../contracts/findings/shownValue';
import { Loose, textOf } from '../../contracts/odcs/readDocument';
import {
  DataProductLifecycle,
  DataProductType,
} from '../../kinds/DataProductEntityV1alpha1';
import { KNOWN_STATUSES, lifecycleOf } from '../names/lifecycles';
import { refOfWords } from '../names/writtenRefs';
import { NO_DOMAIN, NO_OWNER, StandardsOptions } from '../StandardsOptions';
import { customValue } from './customProperties';
import { statedOwner } from './peopleOf';

/** A field that must have a value, and what is to be said when it was not in the file. */
export interface Stated<T> {
  value: T;
  findings: RawFinding[];
}

const stated = <T>(value: T, ...findings: RawFinding[]): Stated<T> => ({
  value,
  findings,
});

const warning = (
  field: string,
  rule: string,
  message: string,
  allowed: string,
): RawFinding => ({
  steps: [field],
  severity: 'warning',
  rule,
  message,
  allowed,
});

export function lifecycleIn(
  document: Loose,
  { defaults = {} }: StandardsOptions,
): Stated<DataProductLifecycle> {
  const status = textOf(document.status).trim();
  const known = lifecycleOf(status);
  const value = known ?? defaults.lifecycle ?? 'experimental';
  if (document.deprecated === true && value !== 'retired') {
    return stated('deprecated');
  }
  if (known || (!status && defaults.lifecycle)) return stated(value);
  return stated(
    value,
    warning(
      'status',
      'unknown-status',
      `${status ? shownValue(status) : 'is missing, and'} stands for ${value}`,
      KNOWN_STATUSES,
    ),
  );
}

/**
 * @param fallback - the owner of what provides it
 */
export function ownerIn(
  document: Loose,
  options: StandardsOptions,
  fallback?: string,
): Stated<string> {
  const owner = statedOwner(document, options) ?? fallback;
  if (owner) return stated(owner);
  const { owner: byDefault } = options.defaults ?? {};
  if (byDefault) return stated(refOfWords(byDefault, 'Group'));
  return stated(
    NO_OWNER,
    warning(
      'team',
      'no-owner',
      `names no group, so the owner is ${NO_OWNER}, which is in no catalog`,
      'team.name, a custom property owner, or defaults.owner in the configuration',
    ),
  );
}

export function domainIn(
  document: Loose,
  { defaults = {} }: StandardsOptions,
): Stated<string> {
  const words = textOf(document.domain).trim() || defaults.domain;
  if (words) return stated(refOfWords(words, 'Domain'));
  return stated(
    NO_DOMAIN,
    warning(
      'domain',
      'no-domain',
      `is missing, so the domain is ${NO_DOMAIN}, which is in no catalog`,
      'the name of a domain, or defaults.domain in the configuration',
    ),
  );
}

const types: readonly DataProductType[] = [
  'source-aligned',
  'aggregate',
  'consumer-aligned',
];

export function typeIn(
  document: Loose,
  { defaults = {} }: StandardsOptions,
): Stated<DataProductType> {
  const words = [textOf(customValue(document, 'type')), textOf(document.type)];
  const letters = (word: string) =>
    word.toLocaleLowerCase('en-US').replace(/[^a-z]/g, '');
  const known = words
    .map(word => types.find(type => letters(type) === letters(word)))
    .find(type => type !== undefined);
  const value = known ?? defaults.type;
  if (value) return stated(value);
  const hasInputs =
    Array.isArray(document.inputPorts) && document.inputPorts.length > 0;
  const guess = hasInputs ? 'consumer-aligned' : 'source-aligned';
  return stated(
    guess,
    warning(
      'type',
      'guessed-type',
      `is missing; ${guess} is a guess, for it has ${
        hasInputs ? '' : 'no '
      }input ports`,
      `a custom property type with ${types.join(
        ', ',
      )}, or defaults.type in the configuration`,
    ),
  );
}
