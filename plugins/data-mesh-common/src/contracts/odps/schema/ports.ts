import {
  Field,
  filled,
  listOf,
  Parts,
  required,
  Schema,
  since,
  text,
  url,
} from '../../standards/fields';
import { context } from '../../standards/contextParts';
import { closedObject, common, deprecated, id, synonyms } from './common';

/** Demanded in v1.0, left to the author since v1.1. */
const requiredBefore11 = (entry: Schema): Field =>
  required(entry, version => version < 1.1);

/** Where data comes in and goes out, and where the product is looked after. */
export const portParts: Parts = {
  InputPort: closedObject({
    ...common,
    id,
    deprecated,
    name: required(filled),
    version: requiredBefore11(text),
    contractId: requiredBefore11(text),
  }),
  OutputPort: closedObject({
    ...common,
    id,
    deprecated,
    synonyms,
    context: since(1.1, context),
    name: required(filled),
    version: requiredBefore11(text),
    contractId: text,
    description: text,
    type: text,
    sbom: listOf('Sbom'),
    inputContracts: listOf('InputContract'),
  }),
  ManagementPort: closedObject({
    ...common,
    id,
    deprecated,
    name: required(filled),
    content: required(text),
    type: text,
    url,
    channel: text,
    description: text,
  }),
  Sbom: closedObject({
    id,
    type: text,
    url: requiredBefore11(url),
    tags: since(1.1, common.tags),
    customProperties: since(1.1, common.customProperties),
    authoritativeDefinitions: since(1.1, common.authoritativeDefinitions),
  }),
  InputContract: closedObject({
    id: required(text),
    version: required(text),
  }),
};
