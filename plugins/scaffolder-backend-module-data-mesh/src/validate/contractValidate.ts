import { stringifyEntityRef } from '@backstage/catalog-model';
import { InputError, NotFoundError } from '@backstage/errors';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import {
  DataProductEntity,
  isDataProductEntity,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { assertCreatable } from './assertCreatable';
import { levelSentence } from './findings';
import { measureProduct } from './measureProduct';
import { ProductValidateDeps } from './productValidate';
import { readWorkspaceEntities } from './readWorkspaceEntities';

const CATALOG_FILE = 'catalog-info.yaml';

/** The product as it will be once its port points to the contract. */
function withContract(
  product: DataProductEntity,
  port: string,
  contract: string,
): DataProductEntity {
  const { outputs = [] } = product.spec;
  if (!outputs.some(({ name }) => name === port)) {
    throw new InputError(
      `port: "${port}" is no output of ${stringifyEntityRef(product)}; it has ${
        outputs.map(({ name }) => name).join(', ') || 'none'
      }`,
    );
  }
  const { relations: _, ...entity } = product;
  return {
    ...entity,
    spec: {
      ...product.spec,
      outputs: outputs.map(output =>
        output.name === port
          ? { ...output, contract: [output.contract ?? [], contract].flat() }
          : output,
      ),
    },
  };
}

/**
 * `data-mesh:contract:validate` measures a product of the catalog as it would be
 * with the contract that was written.
 *
 * @public
 */
export function createContractValidateAction(deps: ProductValidateDeps) {
  return createTemplateAction({
    id: 'data-mesh:contract:validate',
    description:
      'Measures a data product as it would be with the contract in catalog-info.yaml on one of its ports; the product has to be the user’s own',
    supportsDryRun: true,
    examples: [
      {
        description: 'A contract for a port',
        example: `steps:
  - id: validate
    action: data-mesh:contract:validate
    input:
      product: \${{ parameters.product }}
      port: \${{ parameters.port }}`,
      },
    ],
    schema: {
      input: {
        product: z => z.string().describe('Ref of the product'),
        port: z => z.string().describe('Name of the output'),
        repository: z =>
          z.string().optional().describe('Where the contract is published'),
      },
      output: {
        contractRef: z => z.string().describe('Ref of the contract'),
        summary: z => z.string().describe('The levels, as Markdown'),
        editUrl: z =>
          z.string().optional().describe('Where the product is edited'),
      },
    },
    async handler(ctx) {
      const { product: ref, port, repository } = ctx.input;
      const credentials = await ctx.getInitiatorCredentials();
      const product = await deps.catalog.getEntityByRef(ref, { credentials });
      if (!product || !isDataProductEntity(product)) {
        throw new NotFoundError(
          `product: ${ref} is not in the catalog, or is no data product`,
        );
      }
      const contracts = await readWorkspaceEntities(
        ctx.workspacePath,
        CATALOG_FILE,
      );
      if (!contracts.length) throw new InputError(`${CATALOG_FILE}: is empty`);
      const refs = contracts.map(entity => stringifyEntityRef(entity));
      await assertCreatable(deps, {
        credentials,
        owner: ctx.user?.ref ? product.spec.owner : undefined,
        entities: contracts,
        repository: repository ?? contracts[0].metadata.name,
      });
      const { scorecards } = await measureProduct(
        deps,
        [withContract(product, port, refs[0]), ...contracts],
        credentials,
      );
      ctx.output('contractRef', refs[0]);
      ctx.output(
        'summary',
        scorecards.map(one => `- ${levelSentence(one)}`).join('\n'),
      );
      ctx.output(
        'editUrl',
        product.metadata.annotations?.['backstage.io/edit-url'],
      );
    },
  });
}
