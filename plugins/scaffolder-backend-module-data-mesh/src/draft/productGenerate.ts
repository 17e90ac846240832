import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import { draftDataProduct } from '@backstage-data-mesh/plugin-data-mesh-common';
import { productFormSchema } from '../form/productFormSchema';
import { readForm } from '../form/readForm';
import { templateVersion } from './templateVersion';
import { writeDraft } from './writeDraft';

/**
 * `data-mesh:product:generate` writes `catalog-info.yaml` and `<name>.odps.yaml`
 * of a new data product.
 *
 * @public
 */
export function createProductGenerateAction() {
  return createTemplateAction({
    id: 'data-mesh:product:generate',
    description:
      'Writes catalog-info.yaml (the data product, its contracts, what it runs on) and an Open Data Product Standard document from the values of a form',
    supportsDryRun: true,
    examples: [
      {
        description: 'All parameters of the template are passed on',
        example: `steps:
  - id: product
    action: data-mesh:product:generate
    input:
      values: \${{ parameters }}
      portType: table`,
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
      },
      output: {
        entityRef: z => z.string().describe('Ref of the data product'),
        contractRef: z => z.string().describe('Ref of its data contract'),
        port: z => z.string().describe('Name of the output'),
        files: z => z.array(z.string()).describe('What was written'),
        inputs: z =>
          z
            .array(z.record(z.string(), z.any()))
            .describe('What it reads: name, from, and table, a name for SQL'),
      },
    },
    async handler(ctx) {
      const { values, portType } = ctx.input;
      const { catalogInfo, odps, entityRef, contractRef, inputs, port } =
        draftDataProduct(readForm(values), {
          portType,
          template: templateVersion(ctx.templateInfo),
        });
      await writeDraft(ctx.workspacePath, [catalogInfo, odps]);
      ctx.logger.info(`Wrote ${catalogInfo.path} and ${odps.path}`);
      ctx.output('entityRef', entityRef);
      ctx.output('contractRef', contractRef);
      ctx.output('port', port);
      ctx.output('files', [catalogInfo.path, odps.path]);
      ctx.output(
        'inputs',
        inputs.map(({ name, from }) => {
          const table = name.replace(/[^A-Za-z0-9]+/g, '_').toLowerCase();
          // What is read and what is made are different tables.
          return {
            name,
            from,
            table: table === port ? `${table}_source` : table,
          };
        }),
      );
    },
  });
}
