import { JsonObject } from '@backstage/types';
import { ProductForm } from '../ProductForm';
import { fieldSchema } from './fieldSchema';
import { contractNames, FIRST_VERSION, titleOf } from './names';

const LOCAL_SERVER = { url: 'http://localhost:8080', description: 'Local' };

const json = (schema: string) => ({
  'application/json': { schema: { $ref: `#/components/schemas/${schema}` } },
});

function serverOf({ server }: ProductForm) {
  return server?.host?.startsWith('http')
    ? [{ url: server.host, description: 'Production' }, LOCAL_SERVER]
    : [LOCAL_SERVER];
}

/**
 * How a product is asked over HTTP, as OpenAPI 3.0: a model takes features and
 * answers with predictions, anything else lists its rows.
 */
export function openApiDocument(form: ProductForm): JsonObject {
  const { fields = [], predictionFields } = form;
  const isModel = Boolean(predictionFields?.length);
  const operation = isModel
    ? {
        '/predictions': {
          post: {
            operationId: 'predict',
            summary: 'Predict for one set of features',
            requestBody: { required: true, content: json('Features') },
            responses: {
              '200': { description: 'The prediction.', content: json('Row') },
              '422': { description: 'The features are not as agreed.' },
            },
          },
        },
      }
    : {
        '/rows': {
          get: {
            operationId: 'listRows',
            summary: 'The rows of the product',
            responses: {
              '200': {
                description: 'The rows.',
                content: {
                  'application/json': {
                    schema: {
                      type: 'array',
                      items: { $ref: '#/components/schemas/Row' },
                    },
                  },
                },
              },
            },
          },
        },
      };
  return {
    openapi: '3.0.3',
    info: {
      title: titleOf(form),
      version: FIRST_VERSION,
      description: `What is promised about the data is in the data contract ${
        contractNames(form.name).odcs
      }.`,
    },
    servers: serverOf(form),
    paths: operation,
    components: {
      schemas: {
        ...(isModel ? { Features: fieldSchema(fields) as JsonObject } : {}),
        Row: fieldSchema(
          isModel ? predictionFields ?? [] : fields,
        ) as JsonObject,
      },
    },
  };
}
