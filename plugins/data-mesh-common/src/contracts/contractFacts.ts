import { ContractDocumentFacts } from '../scorecards/facts/productFacts';
import { emptyContract } from './emptyContract';
import {
  countDescribed,
  highestSensitivity,
  schemaFields,
} from './odcs/fieldFacts';
import { odcsProblems } from './odcs/odcsProblems';
import {
  isObject,
  Loose,
  objectsOf,
  readDocument,
  textOf,
} from './odcs/readDocument';
import { ruleFacts } from './odcs/ruleFacts';
import { odcsSla } from './odcs/slaFacts';

const MAX_APPROVERS = 20;

function odcsFacts(document: Loose): ContractDocumentFacts {
  const schemas = schemaFields(document.schema);
  const fields = schemas.flatMap(schema => schema.fields);
  const rules = [
    ...schemas.flatMap(schema => schema.quality),
    ...fields.flatMap(field => field.quality),
  ];
  const roles = objectsOf(document.roles);
  const problems = odcsProblems(document);
  return {
    standard: 'odcs',
    standardVersion: textOf(document.apiVersion),
    version: textOf(document.version),
    status: textOf(document.status).toLowerCase(),
    valid: problems.length === 0,
    problems,
    schemas: schemas.map(({ facts }) => facts),
    fields: fields.length,
    describedFields: countDescribed(fields),
    classifiedFields: fields.filter(field => field.classification !== '')
      .length,
    sensitivity: highestSensitivity(fields),
    ...ruleFacts(rules),
    servers: objectsOf(document.servers).length,
    roles: roles.length,
    approvers: roles
      .flatMap(role => [role.firstLevelApprovers, role.secondLevelApprovers])
      .map(textOf)
      .filter(name => name !== '')
      .slice(0, MAX_APPROVERS),
    sla: odcsSla(document.slaProperties),
  };
}

/** AsyncAPI has servers by name, OpenAPI as a list. */
function countServers(servers: unknown): number {
  return isObject(servers)
    ? Object.keys(servers).length
    : objectsOf(servers).length;
}

function interfaceFacts(
  standard: 'asyncapi' | 'openapi',
  document: Loose,
): ContractDocumentFacts {
  const info = isObject(document.info) ? document.info : {};
  const problems = [
    ...(textOf(info.title) === '' ? ['info.title is missing'] : []),
    ...(textOf(info.version) === '' ? ['info.version is missing'] : []),
  ];
  return {
    ...emptyContract,
    standard,
    standardVersion: textOf(document[standard] ?? document.swagger),
    version: textOf(info.version),
    valid: problems.length === 0,
    problems,
    servers: countServers(document.servers),
  };
}

/**
 * What the document of an API says, as far as policies read it. A data contract
 * is ODCS (Open Data Contract Standard, v3.x), a stream may be described by
 * AsyncAPI, an API by OpenAPI. Never throws: what cannot be read is not valid,
 * and says why.
 *
 * @param type - `spec.type` of the API entity
 * @param definition - `spec.definition`
 * @public
 */
export function contractDocumentFacts(
  type: string,
  definition: unknown,
): ContractDocumentFacts {
  const invalid = (problem: string): ContractDocumentFacts => ({
    ...emptyContract,
    standard: type === 'data-contract' ? 'odcs' : type,
    valid: false,
    problems: [problem],
  });
  // Neither is YAML, and nothing of ours reads them.
  if (type === 'graphql' || type === 'grpc') {
    return { ...emptyContract, standard: type, valid: true, problems: [] };
  }
  const read = readDocument(definition);
  if (!read.ok) return invalid(read.problem);
  const { document } = read;
  if (document.kind === 'DataContract') return odcsFacts(document);
  if ('asyncapi' in document) return interfaceFacts('asyncapi', document);
  if ('openapi' in document || 'swagger' in document) {
    return interfaceFacts('openapi', document);
  }
  return invalid(
    type === 'data-contract'
      ? 'kind is not DataContract: the document is no ODCS contract'
      : `the document is of no known standard`,
  );
}
