import {
  anything,
  Fields,
  list,
  listOf,
  objectSchema,
  Parts,
  required,
  since,
  StandardVersion,
  text,
} from '../../standards/fields';

/** Before v3.1 most objects of ODCS may have fields that nobody knows. */
export const isClosed = (version: StandardVersion) => version >= 3.1;

/** An object that is closed since v3.1. */
export const closedObject = (fields: Fields) => (version: StandardVersion) =>
  objectSchema(fields, version, isClosed(version));

/** An id that references may use. */
export const stableId = {
  ...text,
  pattern: '^[\\w-]+$',
  description: 'letters, digits, "-" and "_"',
};

export const tags = list(text);

export const customProperties = listOf('CustomProperty');
export const authoritativeDefinitions = listOf('AuthoritativeDefinition');

/** What every element of a contract may say about itself. */
export const commonParts: Parts = {
  CustomProperty: closedObject({
    id: since(3.1, stableId),
    property: required(text, isClosed),
    value: required(anything, isClosed),
    description: since(3.1, text),
    vendor: since(3.2, text),
  }),
  AuthoritativeDefinition: closedObject({
    id: since(3.1, stableId),
    url: required(text),
    type: required(text),
    description: since(3.1, text),
  }),
  Synonym: closedObject({
    id: stableId,
    synonym: required(text),
    description: text,
    locale: text,
    source: text,
    status: text,
    customProperties,
  }),
};
