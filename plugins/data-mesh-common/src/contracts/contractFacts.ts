import { DATA_CONTRACT_API_TYPE } from '../kinds/DataProductEntityV1alpha1';
import { ContractDocumentFacts } from '../scorecards/facts/productFacts';
import { emptyContract } from './emptyContract';
import { DocumentFinding, findingText } from './findings/DocumentFinding';
import {
  countDescribed,
  highestSensitivity,
  schemaFields,
} from './odcs/fieldFacts';
import { isObject, Loose, objectsOf, textOf } from './odcs/readDocument';
import { ruleFacts } from './odcs/ruleFacts';
import { odcsSla } from './odcs/slaFacts';
import { DocumentValidation } from './standards/standardDocument';
import { validateStandardDocument } from './standards/validateStandardDocument';

const MAX_APPROVERS = 20;

/** Shown to a reader; the whole list is what a validation of the file is for. */
const MAX_PROBLEMS = 20;

function odcsFacts({
  document = {},
  findings,
  valid,
}: DocumentValidation): ContractDocumentFacts {
  const schemas = schemaFields(document.schema);
  const fields = schemas.flatMap(schema => schema.fields);
  const rules = [
    ...schemas.flatMap(schema => schema.quality),
    ...fields.flatMap(field => field.quality),
  ];
  const roles = objectsOf(document.roles);
  return {
    standard: 'odcs',
    standardVersion: textOf(document.apiVersion),
    version: textOf(document.version),
    status: textOf(document.status).toLowerCase(),
    valid,
    problems: findings
      .filter(({ severity }) => severity === 'error')
      .slice(0, MAX_PROBLEMS)
      .map(findingText),
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

const invalidDocument = (
  type: string,
  problem: string,
): ContractDocumentFacts => ({
  ...emptyContract,
  standard: type === 'data-contract' ? 'odcs' : type,
  valid: false,
  problems: [problem],
});

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
  // Neither is YAML, and nothing of ours reads them.
  if (type === 'graphql' || type === 'grpc') {
    return { ...emptyContract, standard: type, valid: true, problems: [] };
  }
  if (typeof definition !== 'string') {
    return invalidDocument(type, 'the document is empty');
  }
  return validatedFacts(
    type,
    validateStandardDocument(definition, { errorsOnly: true }),
  );
}

/**
 * The same of a document that was validated already.
 *
 * @param type - `spec.type` of the API entity
 * @public
 */
export function validatedFacts(
  type: string,
  validation: DocumentValidation,
): ContractDocumentFacts {
  const { standard, document, findings } = validation;
  if (standard === 'odcs') return odcsFacts(validation);
  if (document && 'asyncapi' in document) {
    return interfaceFacts('asyncapi', document);
  }
  if (document && ('openapi' in document || 'swagger' in document)) {
    return interfaceFacts('openapi', document);
  }
  return invalidDocument(
    type,
    standard === 'odps'
      ? 'the document is a data product of ODPS; allowed: a data contract of ODCS'
      : findingText(findings[0]),
  );
}

/**
 * What the definition of an API says, as far as it is kept.
 *
 * @public
 */
export interface ContractReading {
  /** As the document of a data contract says; empty when it says nothing. */
  id: string;
  facts: ContractDocumentFacts;
  /** Of data contracts only. */
  findings: DocumentFinding[];
}

/**
 * Reads the definition of an API with its id and all findings. Never throws.
 *
 * @param type - `spec.type` of the API entity
 * @param definition - `spec.definition`
 * @public
 */
export function readContractDefinition(
  type: string,
  definition: unknown,
): ContractReading {
  if (type !== DATA_CONTRACT_API_TYPE) {
    const facts = contractDocumentFacts(type, definition);
    return { id: '', facts, findings: [] };
  }
  const validation = validateStandardDocument(
    typeof definition === 'string' ? definition : '',
  );
  const id = validation.document?.id;
  return {
    id: typeof id === 'string' ? id : '',
    facts: validatedFacts(type, validation),
    findings: validation.findings,
  };
}
