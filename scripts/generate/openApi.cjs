// Writes openapi.generated.ts next to the OpenAPI document of the backend.
const { readFileSync } = require('node:fs');
const { join } = require('node:path');
const { parse } = require('yaml');
const { generatedFile } = require('./generatedFile.cjs');

const folder = join(__dirname, '../../plugins/data-mesh-backend/src/schema');
const document = parse(readFileSync(join(folder, 'openapi.yaml'), 'utf8'));

generatedFile(
  join(folder, 'openapi.generated.ts'),
  `// Generated from openapi.yaml by \`yarn generate\`. Do not edit.

export const spec = ${JSON.stringify(document)} as const;
`,
  'typescript',
  'yarn generate',
);
