import {
  BackstageCredentials,
  BackstageServicePrincipal,
  BackstageUserPrincipal,
} from '@backstage/backend-plugin-api';
import { Config } from '@backstage/config';
import { InputError, NotAllowedError } from '@backstage/errors';
import { configuredRef } from '../policies/policyConfig';

const PATH = 'dataMesh.signals.senders';
const KEYS = ['subject', 'domains', 'products'];
const PRODUCT_PATTERN =
  /^dataproduct:(?:[^/:*\s]*\*|[^/:*\s]+\/(?:[^/:*\s]+|[^/:*\s]*\*))$/;

/** Who may send results, and of which products: of those in either list. */
export interface Sender {
  /** `external:<subject>`, `plugin:<id>` or the ref of a user. */
  subject: string;
  /** Refs; what belongs to their subdomains counts as well. */
  domains: string[];
  /** Refs, whose end may be a `*`. */
  products: string[];
}

/** Reads `dataMesh.signals.senders`, or throws an error that names the place. */
export function readSenders(config: Config): Sender[] {
  return (config.getOptionalConfigArray(PATH) ?? []).map((sender, i) =>
    readSender(sender, `${PATH}[${i}]`),
  );
}

function readSender(config: Config, path: string): Sender {
  const unknown = config.keys().find(key => !KEYS.includes(key));
  if (unknown !== undefined) {
    throw new InputError(
      `${path}.${unknown} in the configuration is not known; allowed: ${KEYS.join(
        ', ',
      )}`,
    );
  }
  const list = (key: string, read: (at: string, value: string) => string) =>
    (config.getOptionalStringArray(key) ?? []).map((value, i) =>
      read(`${path}.${key}[${i}]`, value),
    );
  const sender = {
    subject: readSubject(`${path}.subject`, config.getString('subject')),
    domains: list('domains', readDomain),
    products: list('products', readPattern),
  };
  // A list that somebody forgot must not open the whole mesh.
  if (!sender.domains.length && !sender.products.length) {
    throw new InputError(
      `${path} in the configuration names no domains and no products; ` +
        `allowed: either, or products: ['dataproduct:*'] for all`,
    );
  }
  return sender;
}

function readSubject(path: string, value: string): string {
  if (/^(external|plugin):\S+$/.test(value)) return value;
  if (/^user:[^/:\s]+(\/[^/:\s]+)?$/i.test(value)) {
    return configuredRef(path, value, 'User');
  }
  throw invalid(
    path,
    value,
    'external:<subject of an external access token>, plugin:<id> or user:<namespace>/<name>',
  );
}

function readDomain(path: string, value: string): string {
  const ref = configuredRef(path, value, 'Domain');
  if (!ref.startsWith('domain:')) {
    throw invalid(path, value, 'the ref of a domain');
  }
  return ref;
}

function readPattern(path: string, value: string): string {
  const pattern = value.toLocaleLowerCase('en-US');
  if (!PRODUCT_PATTERN.test(pattern)) {
    throw invalid(
      path,
      value,
      'dataproduct:<namespace>/<name>, with a * only at its end',
    );
  }
  return pattern;
}

/** The subject by which a caller stands in the configuration. */
export function callerSubject({
  principal,
}: BackstageCredentials<
  BackstageUserPrincipal | BackstageServicePrincipal
>): string {
  if (principal.type === 'user') {
    return principal.userEntityRef.toLocaleLowerCase('en-US');
  }
  // A static token has the bare subject of its configuration; others have a
  // prefix, which Backstage's own documentation shows for all.
  const { subject } = principal;
  return /^(external|plugin):/.test(subject) ? subject : `external:${subject}`;
}

/** Throws a `NotAllowedError` when a caller may not send results at all. */
export function checkAnySender(
  senders: readonly Sender[],
  subject: string,
): void {
  if (!senders.length) {
    throw new NotAllowedError(
      `Nobody may send quality results: ${PATH} in the configuration is empty. ` +
        `Add an entry with subject: ${subject} and its products or domains`,
    );
  }
  if (!senders.some(sender => sender.subject === subject)) {
    throw new NotAllowedError(
      `${subject} may not send quality results: ` +
        `no entry of ${PATH} in the configuration has this subject`,
    );
  }
}

/** Whether a caller may send results of a product. */
export function isSender(
  senders: readonly Sender[],
  subject: string,
  product: { ref: string; domains: readonly string[] },
): boolean {
  return senders.some(
    sender =>
      sender.subject === subject &&
      (sender.products.some(pattern => matches(pattern, product.ref)) ||
        sender.domains.some(domain => product.domains.includes(domain))),
  );
}

/** Throws a `NotAllowedError` when a caller may not send results of a product. */
export function checkSender(
  senders: readonly Sender[],
  subject: string,
  product: {
    ref: string;
    /** Refs of its domain and of all domains that this is part of. */
    domains: readonly string[];
  },
): void {
  checkAnySender(senders, subject);
  const own = senders.filter(sender => sender.subject === subject);
  if (!isSender(senders, subject, product)) {
    const granted = own.flatMap(({ domains, products }) => [
      ...products,
      ...domains,
    ]);
    throw new NotAllowedError(
      `${subject} may not send quality results of ${product.ref}; ` +
        `${PATH} in the configuration allows: ${granted.join(', ')}`,
    );
  }
}

function matches(pattern: string, ref: string): boolean {
  return pattern.endsWith('*')
    ? ref.startsWith(pattern.slice(0, -1))
    : ref === pattern;
}

function invalid(path: string, value: string, allowed: string): InputError {
  return new InputError(
    `${path} in the configuration is ${JSON.stringify(
      value,
    )}; allowed: ${allowed}`,
  );
}
