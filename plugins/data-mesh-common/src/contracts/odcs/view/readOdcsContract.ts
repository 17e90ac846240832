import { DocumentFinding } from '../../findings/DocumentFinding';
import { readText } from '../../standards/readText';
import { recogniseStandard } from '../../standards/recogniseStandard';
import { isObject, Loose, objectsOf } from '../readDocument';
import {
  ContractView,
  RoleView,
  SchemaObjectView,
  SlaView,
  SupportView,
  TeamMemberView,
} from './ContractView';
import { FieldBudget, fieldViews } from './fieldViews';
import {
  customPropertiesOf,
  elementOf,
  flagAt,
  linksOf,
  shownText,
  textAt,
  textFields,
  textsOf,
} from './looseValues';
import { relationshipViews, ruleViews } from './ruleViews';
import { serverViews } from './serverViews';

/**
 * A contract that can be shown, or why there is none.
 *
 * @public
 */
export type ReadOdcsContract =
  | { ok: true; contract: ContractView }
  | { ok: false; finding: DocumentFinding };

function schemaViews(schema: unknown, budget: FieldBudget): SchemaObjectView[] {
  if (!Array.isArray(schema)) return [];
  return schema.flatMap((entry, i): SchemaObjectView[] => {
    if (!isObject(entry)) return [];
    const name = textAt(entry, 'name') ?? '';
    const documentPath = `schema[${i}]`;
    const granularity = textAt(entry, 'dataGranularityDescription');
    return [
      {
        ...elementOf(entry),
        name,
        documentPath,
        ...textFields(entry, 'physicalName', 'physicalType', 'businessName'),
        ...(granularity && { granularity }),
        deprecated: flagAt(entry, 'deprecated'),
        quality: ruleViews(entry, documentPath),
        relationships: relationshipViews(entry),
        fields: fieldViews(entry.properties, name, documentPath, 0, budget),
      },
    ];
  });
}

/** A team is an object with members, or before v3.1 a list of them. */
function teamView(team: unknown): ContractView['team'] {
  const members = isObject(team) ? team.members : team;
  return {
    ...(isObject(team) && textFields(team, 'name', 'description')),
    members: objectsOf(members).map(
      (member): TeamMemberView => ({
        ...textFields(member, 'username', 'name', 'role', 'description'),
        ...textFields(member, 'dateIn', 'dateOut', 'replacedByUsername'),
      }),
    ),
  };
}

function priceView(price: unknown): ContractView['price'] {
  if (!isObject(price)) return undefined;
  const { priceAmount } = price;
  return {
    amount: typeof priceAmount === 'number' ? priceAmount : undefined,
    currency: textAt(price, 'priceCurrency'),
    unit: textAt(price, 'priceUnit'),
  };
}

const slaViews = (slas: unknown): SlaView[] =>
  objectsOf(slas).map(sla => ({
    property: textAt(sla, 'property') ?? '',
    value: shownText(sla.value),
    elements: (textAt(sla, 'element') ?? '')
      .split(',')
      .map(element => element.trim())
      .filter(Boolean),
    ...textFields(sla, 'valueExt', 'unit', 'driver', 'description'),
    ...textFields(sla, 'schedule', 'scheduler'),
  }));

const roleViews = (roles: unknown): RoleView[] =>
  objectsOf(roles).map(role => ({
    role: textAt(role, 'role') ?? '',
    ...textFields(role, 'access', 'description'),
    ...textFields(role, 'firstLevelApprovers', 'secondLevelApprovers'),
  }));

const supportViews = (support: unknown): SupportView[] =>
  objectsOf(support).map(channel => ({
    channel: textAt(channel, 'channel') ?? '',
    ...textFields(channel, 'url', 'tool', 'scope'),
    ...textFields(channel, 'description', 'invitationUrl'),
  }));

/**
 * A contract that was read already, in a shape that a page can show. Tolerant:
 * it takes invalid contracts too and leaves out what has the wrong shape.
 *
 * @public
 */
export function contractView(document: Record<string, unknown>): ContractView {
  const contract: Loose = document;
  const description = isObject(contract.description)
    ? contract.description
    : {};
  const budget: FieldBudget = { read: 0, truncated: false };
  const schemas = schemaViews(contract.schema, budget);
  return {
    ...textFields(contract, 'apiVersion', 'id', 'version', 'status', 'name'),
    ...textFields(contract, 'domain', 'tenant', 'dataProduct'),
    ...textFields(description, 'purpose', 'usage', 'limitations'),
    created: textAt(contract, 'contractCreatedTs'),
    tags: textsOf(contract.tags),
    links: [...linksOf(contract), ...linksOf(description)],
    customProperties: [
      ...customPropertiesOf(contract),
      ...customPropertiesOf(description),
    ],
    schemas,
    fieldCount: budget.read,
    truncated: budget.truncated,
    servers: serverViews(contract.servers),
    team: teamView(contract.team),
    roles: roleViews(contract.roles),
    support: supportViews(contract.support),
    price: priceView(contract.price),
    slas: slaViews(contract.slaProperties),
  };
}

/**
 * Reads the text of an ODCS contract for a page. It is free of the validator, so
 * that browsers can use it, and takes contracts with errors as well. Never
 * throws.
 *
 * @param text - YAML or JSON, at most 1 MiB
 * @public
 */
export function readOdcsContract(text: string): ReadOdcsContract {
  const read = readText(text);
  if (!read.ok) return read;
  const recognised = recogniseStandard(read.document);
  if (recognised.standard === 'odcs') {
    return { ok: true, contract: contractView(read.document) };
  }
  const is = recognised.standard ? 'a data product of ODPS' : recognised.is;
  return {
    ok: false,
    finding: {
      path: '',
      severity: 'error',
      rule: 'no-standard-document',
      message: `this is ${is}`,
      allowed: "Bitol's ODCS (kind: DataContract)",
    },
  };
}
