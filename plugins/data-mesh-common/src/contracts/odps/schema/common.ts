import {
  flag,
  list,
  listOf,
  objectSchema,
  since,
  StandardVersion,
  text,
  Fields,
} from '../../standards/fields';

/** Objects of ODPS have no other fields. */
export const closedObject = (fields: Fields) => (version: StandardVersion) =>
  objectSchema(fields, version, true);

/** What most parts of a product may say. */
export const common = {
  tags: list(text),
  customProperties: listOf('CustomProperty'),
  authoritativeDefinitions: listOf('AuthoritativeDefinition'),
};

export const id = since(1.1, text);
export const deprecated = since(1.1, flag);
export const synonyms = since(1.1, listOf('Synonym'));
