import Ajv from 'ajv/dist/2019';
import { corpusJson } from '../../contracts/__testUtils__/corpus';

/** What Bitol's own schema says of a document; they lie beside the repository. */
export function officialSchema(path: string) {
  const validate = new Ajv({
    strict: false,
    allErrors: true,
    validateFormats: false,
  }).compile(corpusJson(path));
  return (document: unknown): string[] =>
    validate(document)
      ? []
      : validate.errors!.map(
          ({ instancePath, message }) => `${instancePath} ${message}`,
        );
}

export const ODPS_SCHEMA = 'odps/schema/odps-json-schema-v1.0.0.json';
export const ODCS_SCHEMA = 'odcs/schema/odcs-json-schema-v3.1.0.json';
