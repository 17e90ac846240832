import { InputError } from '@backstage/errors';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import {
  draftDataProduct,
  exampleRows,
  ProductForm,
  readSchemaSource,
  SCHEMA_FORMATS,
  SchemaFormat,
  SourceSchema,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { productFormSchema } from '../form/productFormSchema';
import { readForm } from '../form/readForm';
import { needsQuotes } from './sqlNames';
import { writeDraft } from './writeDraft';

interface Source {
  source: string;
  format?: SchemaFormat;
  schemaName?: string;
}

/** Of several schemas the one that is named; only one needs no name. */
async function readOne({ source, format, schemaName }: Source): Promise<{
  schema: SourceSchema;
  notes: string[];
}> {
  const { schemas, notes } = await readSchemaSource(source, format);
  const found =
    schemaName === undefined && schemas.length === 1
      ? schemas[0]
      : schemas.find(({ name }) => name === schemaName);
  if (found) return { schema: found, notes };
  const names = schemas.map(({ name }) => name).join(', ');
  throw new InputError(
    schemaName === undefined
      ? `source: it holds ${schemas.length} schemas (${names}); say in schemaName which one is meant`
      : `schemaName: "${schemaName}" is not in the source; there are ${names}`,
  );
}

/**
 * `data-mesh:contract:generate` writes the data contract of a product, and for
 * streams, APIs and models the AsyncAPI or OpenAPI document beside it.
 *
 * @public
 */
export function createContractGenerateAction() {
  return createTemplateAction({
    id: 'data-mesh:contract:generate',
    description:
      'Writes the data contract (ODCS) of a data product from the fields of a form, or from DDL, a CSV header, JSON Schema, Avro or a dbt manifest',
    supportsDryRun: true,
    examples: [
      {
        description: 'From the fields that were entered in the form',
        example: `steps:
  - id: contract
    action: data-mesh:contract:generate
    input:
      values: \${{ parameters }}
      portType: table`,
      },
      {
        description: 'From a DDL statement',
        example: `steps:
  - id: contract
    action: data-mesh:contract:generate
    input:
      values: \${{ parameters }}
      source: CREATE TABLE orders (order_id VARCHAR(20) PRIMARY KEY)
      format: ddl`,
      },
    ],
    schema: {
      input: {
        values: z =>
          productFormSchema(z).describe('The values of the form, by name'),
        portType: z =>
          z
            .enum(['table', 'files', 'stream', 'api', 'model', 'dashboard'])
            .optional()
            .describe('What the output is; default: portType of the values'),
        source: z =>
          z
            .string()
            .optional()
            .describe('What to read the fields from, instead of values.fields'),
        format: z =>
          z
            .enum(SCHEMA_FORMATS)
            .optional()
            .describe('What the source is; without it, it is recognised'),
        withEntity: z =>
          z
            .boolean()
            .default(false)
            .describe(
              'Whether catalog-info.yaml is written too, with the contract and no product',
            ),
        schemaName: z =>
          z
            .string()
            .optional()
            .describe('Which table, record or model of the source is meant'),
      },
      output: {
        files: z => z.array(z.string()).describe('What was written'),
        path: z => z.string().describe('Where the data contract is'),
        contractRef: z => z.string().describe('Ref of its API entity'),
        port: z => z.string().describe('Name of the output'),
        fields: z =>
          z
            .array(z.record(z.string(), z.any()))
            .describe(
              'The fields of the contract; quote tells that SQL has to quote the name, quoted is what stands between the quotes',
            ),
        keys: z =>
          z
            .array(z.record(z.string(), z.any()))
            .describe('Those of the fields that are the key'),
        loadedAt: z =>
          z
            .string()
            .optional()
            .describe(
              'Name of the first timestamp, by which freshness is told',
            ),
        exampleRows: z =>
          z
            .array(z.record(z.string(), z.any()))
            .describe('Made-up rows with these fields'),
        plainRows: z =>
          z
            .array(z.record(z.string(), z.any()))
            .describe(
              'The same without fields that SQL has to quote and nested ones',
            ),
      },
    },
    async handler(ctx) {
      const { values, portType, source, format, schemaName } = ctx.input;
      let form: ProductForm = readForm(values);
      if (source !== undefined) {
        const { schema, notes } = await readOne({ source, format, schemaName });
        notes.forEach(note => ctx.logger.info(note));
        form = readForm({ ...form, fields: schema.fields });
      }
      if (!form.fields?.length) {
        throw new InputError(
          'values.fields: a contract needs at least one field; enter them in the form, or give a source to read them from',
        );
      }
      const draft = draftDataProduct(form, { portType });
      const files = [
        ...draft.contracts,
        ...(ctx.input.withEntity ? [draft.contractInfo] : []),
      ];
      await writeDraft(ctx.workspacePath, files);
      const paths = files.map(({ path }) => path);
      ctx.logger.info(`Wrote ${paths.join(' and ')}`);
      ctx.output('files', paths);
      ctx.output('path', paths[0]);
      ctx.output('contractRef', draft.contractRef);
      ctx.output('port', draft.port);
      const fields = form.fields.map(field => ({
        ...field,
        quote: needsQuotes(field.name),
        quoted: field.name.replace(/"/g, '""'),
      }));
      ctx.output('fields', fields);
      ctx.output(
        'keys',
        fields.filter(({ primaryKey }) => primaryKey),
      );
      ctx.output(
        'loadedAt',
        fields.find(
          ({ logicalType, quote }) => logicalType === 'timestamp' && !quote,
        )?.name,
      );
      ctx.output('exampleRows', exampleRows(fields));
      ctx.output(
        'plainRows',
        exampleRows(
          fields.filter(
            ({ logicalType, quote }) =>
              !quote && logicalType !== 'object' && logicalType !== 'array',
          ),
        ),
      );
    },
  });
}
