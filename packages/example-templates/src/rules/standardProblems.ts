import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { Parser } from '@asyncapi/parser';
import SwaggerParser from '@apidevtools/swagger-parser';
import Ajv from 'ajv/dist/2019';
import addFormats from 'ajv-formats';
import { contractDocumentFacts } from '@backstage-data-mesh/plugin-data-mesh-common';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

/** The official schemas, which lie beside the repository and not in it. */
const corpus = resolvePackagePath(
  '@backstage-data-mesh/example-templates',
  '../../../shared/corpus',
);

const schemas = {
  odcs: join(corpus, 'odcs/schema/odcs-json-schema-v3.1.0.json'),
  odps: join(corpus, 'odps/schema/odps-json-schema-v1.0.0.json'),
};

export const hasOfficialSchemas = Object.values(schemas).every(existsSync);

function validatorOf(path: string) {
  const ajv = new Ajv({ strict: false, allErrors: true });
  addFormats(ajv);
  return ajv.compile(JSON.parse(readFileSync(path, 'utf8')));
}

/** What the official schema of a Bitol standard holds against files of it. */
export function officialProblems(
  standard: keyof typeof schemas,
  files: ReadonlyMap<string, string>,
): string[] {
  const validate = validatorOf(schemas[standard]);
  const documents = [...files].filter(([path]) =>
    path.endsWith(`.${standard}.yaml`),
  );
  if (!documents.length) return [`there is no *.${standard}.yaml`];
  return documents.flatMap(([path, text]) =>
    validate(parse(text))
      ? []
      : (validate.errors ?? []).map(
          ({ instancePath, message }) => `${path}${instancePath}: ${message}`,
        ),
  );
}

async function asyncApiProblems(text: string): Promise<string[]> {
  const { document, diagnostics } = await new Parser().parse(text);
  const errors = diagnostics.filter(({ severity }) => severity === 0);
  return document
    ? errors.map(({ message }) => message)
    : ['it cannot be read', ...errors.map(({ message }) => message)];
}

async function openApiProblems(text: string): Promise<string[]> {
  try {
    await SwaggerParser.validate(parse(text));
    return [];
  } catch (error) {
    return [String(error)];
  }
}

/** What we and the parser of its standard hold against a contract. */
export async function contractProblems(
  path: string,
  text: string,
): Promise<string[]> {
  const [, standard] = /\.(\w+)\.yaml$/.exec(path) ?? [];
  const type = standard === 'odcs' ? 'data-contract' : standard;
  return [
    ...contractDocumentFacts(type, text).problems,
    ...(standard === 'asyncapi' ? await asyncApiProblems(text) : []),
    ...(standard === 'openapi' ? await openApiProblems(text) : []),
  ];
}
