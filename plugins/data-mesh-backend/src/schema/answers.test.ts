import Ajv, { ValidateFunction } from 'ajv';
import { loadExampleMesh } from '@backstage-data-mesh/example-meshes';
import { describeSweeps } from '../__testUtils__/describeSweeps';
import { testPolicy } from '../__testUtils__/testPolicy';
import { spec } from './openapi.generated';

jest.setTimeout(60_000);

type Schema = Record<string, any>;

/** Paths to ask for, by the path in the document. */
const questions: Record<string, string[]> = {
  '/products': ['/products?limit=3&facets=true'],
  '/products/{namespace}/{name}': ['/products/default/order-line-items'],
  '/products/{namespace}/{name}/history': [
    '/products/default/order-line-items/history',
  ],
  '/products/{namespace}/{name}/attestations': [
    '/products/default/order-line-items/attestations',
  ],
  '/products/{namespace}/{name}/quality': [
    '/products/default/order-line-items/quality',
  ],
  '/rollups/{by}': ['/rollups/domain', '/rollups/owner', '/rollups/check'],
  '/trends': ['/trends'],
  '/scorecards': ['/scorecards'],
  '/scorecards/{namespace}/{name}': ['/scorecards/builtin/quality'],
  '/exemptions': ['/exemptions'],
  '/ledger': ['/ledger'],
  '/ledger/verify': ['/ledger/verify'],
  '/health': ['/health'],
  '/facts': ['/facts'],
  '/fields': ['/fields?query=order'],
  '/contracts/{namespace}/{name}': ['/contracts/default/order-line-items-v2'],
};

const ajv = new Ajv({ strict: false, validateFormats: false });
ajv.addSchema({ $id: 'api', components: spec.components });

const validators = new Map<string, ValidateFunction>();

/** References within the document, as the validator knows them. */
const located = (schema: unknown) =>
  JSON.parse(JSON.stringify(schema).replaceAll('"#/', '"api#/'));

function validatorOf(schema: Schema): ValidateFunction {
  const key = JSON.stringify(schema);
  const known = validators.get(key) ?? ajv.compile(located(schema));
  validators.set(key, known);
  return known;
}

function resolved(schema: Schema): Schema {
  if (!schema.$ref) return schema;
  const name = schema.$ref.split('/').pop();
  return resolved((spec.components.schemas as Record<string, Schema>)[name]);
}

/** The schemas whose properties an object may have. */
function parts(schema: Schema, value: unknown): Schema[] {
  const own = resolved(schema);
  const one = (own.oneOf ?? own.anyOf ?? []).filter((each: Schema) =>
    validatorOf(each)(value),
  );
  return [own, ...(own.allOf ?? []), ...one].flatMap(part =>
    part === own ? own : parts(part, value),
  );
}

/** Places of a value that the document does not tell of. */
function untold(schema: Schema, value: unknown, path = ''): string[] {
  if (Array.isArray(value)) {
    const items = parts(schema, value).find(part => part.items)?.items;
    if (!items) return [`${path}[]`];
    return value.flatMap(item => untold(items, item, `${path}[]`));
  }
  if (typeof value !== 'object' || value === null) return [];
  const all = parts(schema, value);
  return Object.entries(value).flatMap(([name, item]) => {
    const place = `${path}.${name}`;
    const property = all
      .map(part => part.properties?.[name] ?? part.additionalProperties)
      .find(Boolean);
    if (!property) return [place];
    return property === true ? [] : untold(property, item, place);
  });
}

describeSweeps('The answers of the API', swept => {
  it('are as the document says, and nothing else', async () => {
    await swept.start({
      entities: [...loadExampleMesh('ecommerce'), testPolicy('strict', {})],
    });
    const paths = spec.paths as Record<string, Schema>;
    const wrong: unknown[] = [];
    for (const [path, asked] of Object.entries(questions)) {
      const { schema } =
        paths[path].get.responses['200'].content['application/json'];
      for (const question of asked) {
        const body = await swept.get(question);
        expect(body.error).toBeUndefined();
        const validate = validatorOf(schema);
        if (!validate(body)) {
          wrong.push([question, ajv.errorsText(validate.errors)]);
        }
        const places = [...new Set(untold(schema, body))];
        if (places.length) wrong.push([question, places]);
      }
    }
    expect(wrong).toEqual([]);
  });
});
