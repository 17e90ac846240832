import { context, contextParts } from '../../standards/contextParts';
import {
  documentSchema,
  filled,
  listOf,
  moment,
  objectSchema,
  part,
  Parts,
  required,
  Schema,
  since,
  StandardVersion,
  text,
  words,
} from '../../standards/fields';
import { agreementParts } from './agreements';
import {
  authoritativeDefinitions,
  commonParts,
  customProperties,
  tags,
} from './common';
import { peopleParts } from './people';
import { qualityParts } from './qualityRules';
import { relationshipParts } from './relationships';
import { schemaObjectParts } from './schemaObjects';
import { serverParts } from './servers';

const documentParts: Parts = {
  Contract: version =>
    objectSchema(
      {
        apiVersion: required(filled),
        kind: required(words('DataContract')),
        id: required(filled),
        version: required(filled),
        // Optional since v3.2.
        status: required(filled, v => v < 3.2),
        name: text,
        tenant: text,
        domain: text,
        dataProduct: text,
        description: part('Description'),
        context: since(3.2, context),
        schema: listOf('SchemaObject'),
        servers: listOf('Server'),
        team: part('Team'),
        roles: listOf('Role'),
        support: listOf('SupportChannel'),
        price: part('Price'),
        slaDefaultElement: text,
        slaProperties: listOf('SlaProperty'),
        tags,
        authoritativeDefinitions,
        customProperties,
        contractCreatedTs: moment,
      },
      version,
      true,
    ),
  Description: version =>
    objectSchema(
      {
        purpose: text,
        limitations: text,
        usage: text,
        authoritativeDefinitions,
        customProperties,
      },
      version,
      false,
    ),
};

/** The JSON Schema of a data contract, as ODCS describes it in a version. */
export const contractSchema = (version: StandardVersion): Schema =>
  documentSchema(
    {
      ...documentParts,
      ...commonParts,
      ...contextParts({ tags, customProperties, authoritativeDefinitions }),
      ...schemaObjectParts,
      ...qualityParts,
      ...relationshipParts,
      ...serverParts,
      ...peopleParts,
      ...agreementParts,
    },
    'Contract',
    version,
  );
