import { context, contextParts } from '../../standards/contextParts';
import {
  anything,
  documentSchema,
  filled,
  listOf,
  moment,
  part,
  Parts,
  required,
  Schema,
  since,
  StandardVersion,
  text,
  url,
  words,
} from '../../standards/fields';
import { portParts } from './ports';
import { closedObject, common, deprecated, id, synonyms } from './common';
import { peopleParts } from './people';

const documentParts: Parts = {
  Product: closedObject({
    ...common,
    apiVersion: required(filled),
    kind: required(words('DataProduct')),
    id: required(filled),
    // Optional since v1.1.
    status: required(filled, version => version < 1.1),
    name: text,
    version: text,
    domain: text,
    tenant: text,
    type: since(1.1, text),
    deprecated,
    synonyms,
    context: since(1.1, context),
    description: part('Description'),
    inputPorts: listOf('InputPort'),
    outputPorts: listOf('OutputPort'),
    managementPorts: listOf('ManagementPort'),
    support: listOf('SupportChannel'),
    team: part('Team'),
    productCreatedTs: moment,
  }),
  Description: closedObject({
    purpose: text,
    limitations: text,
    usage: text,
    customProperties: common.customProperties,
    authoritativeDefinitions: common.authoritativeDefinitions,
  }),
  CustomProperty: closedObject({
    id,
    property: required(text),
    value: required(anything),
    description: text,
    vendor: since(1.1, text),
  }),
  AuthoritativeDefinition: closedObject({
    id,
    type: required(text),
    url: required(url),
    description: text,
  }),
  Synonym: closedObject({
    id: text,
    synonym: required(text),
    description: text,
    locale: text,
    source: text,
    status: text,
    customProperties: common.customProperties,
  }),
};

/** The JSON Schema of a data product, as Bitol's ODPS describes it in a version. */
export const productSchema = (version: StandardVersion): Schema =>
  documentSchema(
    {
      ...documentParts,
      ...contextParts(common),
      ...portParts,
      ...peopleParts,
    },
    'Product',
    version,
  );
