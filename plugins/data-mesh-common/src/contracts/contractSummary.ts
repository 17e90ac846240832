import { Entity } from '@backstage/catalog-model';
import { parse } from 'yaml';

/** Longest definition that is read for a summary, in characters. */
const MAX_DEFINITION_LENGTH = 1024 * 1024;

/**
 * A role that a contract offers for reading the data.
 *
 * @public
 */
export interface ContractRole {
  role: string;
  access?: string;
  description?: string;
  /** Who approves it first, as the contract writes it. */
  approvers?: string;
}

/**
 * Where a contract sends people who need help.
 *
 * @public
 */
export interface ContractSupport {
  channel: string;
  url?: string;
}

/**
 * What the places that only mention a contract show of it.
 *
 * @public
 */
export interface ContractSummary {
  /** Such as `ODCS v3.1.0`, `AsyncAPI 3.0.0` or `OpenAPI 3.1.0`. */
  standard?: string;
  version?: string;
  /** Such as `active` or `draft`; only ODCS has one. */
  status?: string;
  roles: ContractRole[];
  support: ContractSupport[];
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' || typeof value === 'number'
    ? String(value)
    : undefined;
}

function objects(value: unknown): Record<string, unknown>[] {
  return Array.isArray(value)
    ? value.filter(item => typeof item === 'object' && item !== null)
    : [];
}

function odcsSummary(document: Record<string, unknown>): ContractSummary {
  return {
    standard: `ODCS ${text(document.apiVersion) ?? ''}`.trim(),
    version: text(document.version),
    status: text(document.status),
    roles: objects(document.roles).map(role => ({
      role: text(role.role) ?? 'unnamed role',
      access: text(role.access),
      description: text(role.description),
      approvers: text(role.firstLevelApprovers),
    })),
    support: objects(document.support).map(channel => ({
      channel: text(channel.channel) ?? text(channel.tool) ?? 'support',
      url: text(channel.url),
    })),
  };
}

/**
 * Reads what a contract says of itself: ODCS, AsyncAPI or OpenAPI, in YAML or
 * JSON. Anything else, and what cannot be parsed, gives `undefined`.
 *
 * @public
 */
export function summarizeContract(entity: Entity): ContractSummary | undefined {
  const definition = entity.spec?.definition;
  if (
    typeof definition !== 'string' ||
    definition.length > MAX_DEFINITION_LENGTH
  ) {
    return undefined;
  }
  let document: Record<string, unknown>;
  try {
    // maxAliasCount guards against documents that expand without end
    document = parse(definition, { maxAliasCount: 100, merge: true });
  } catch {
    return undefined;
  }
  if (typeof document !== 'object' || document === null) return undefined;
  if (document.kind === 'DataContract') return odcsSummary(document);

  const info = (document.info ?? {}) as Record<string, unknown>;
  const standards = { asyncapi: 'AsyncAPI', openapi: 'OpenAPI' } as const;
  for (const [key, name] of Object.entries(standards)) {
    if (key in document) {
      return {
        standard: `${name} ${text(document[key])}`,
        version: text(info.version),
        roles: [],
        support: [],
      };
    }
  }
  return undefined;
}
