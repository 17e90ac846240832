import { createMockDirectory } from '@backstage/backend-test-utils';
import { TemplateInfo } from '@backstage/plugin-scaffolder-common';
import { ProductForm } from '@backstage-data-mesh/plugin-data-mesh-common';
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { runAction } from '../__testUtils__/runAction';
import { createProductGenerateAction } from './productGenerate';

const form: ProductForm = { name: 'orders', owner: 'web', domain: 'shop' };

describe('data-mesh:product:generate', () => {
  const workspace = createMockDirectory();
  beforeEach(() => workspace.clear());

  const generate = (values: ProductForm, templateInfo?: TemplateInfo) =>
    runAction(createProductGenerateAction(), {
      input: { values },
      workspacePath: workspace.path,
      templateInfo,
    });
  const written = (path: string) =>
    readFileSync(workspace.resolve(path), 'utf8');

  it('writes the product and its ODPS document', async () => {
    const output = await generate(form);
    expect(output).toMatchObject({
      entityRef: 'dataproduct:default/orders',
      contractRef: 'api:default/orders-v1',
      port: 'orders',
      files: ['catalog-info.yaml', 'orders.odps.yaml'],
    });
    expect(written('catalog-info.yaml')).toContain('kind: DataProduct');
    expect(parse(written('orders.odps.yaml')).id).toBe('orders');
  });

  it('gives each input a name that SQL takes', async () => {
    const { inputs } = await generate({
      ...form,
      inputs: [
        { from: 'resource:default/crm-DB' },
        { from: 'resource:default/crm.db' },
      ],
    });
    expect(inputs?.map(({ table }) => table)).toEqual(['crm_db', 'crm_db_2']);
  });

  it.each([
    [{ 'data-mesh/template-version': '1.2.0' }, 'template:default/a@1.2.0'],
    [undefined, 'template:default/a'],
  ])('remembers the template with %j', async (annotations, remembered) => {
    const entityRef = 'template:default/a';
    await generate(form, {
      entityRef,
      entity: { metadata: { name: 'a', annotations } },
    });
    const [product] = written('catalog-info.yaml').split('---\n');
    expect(parse(product).metadata.annotations['data-mesh/template']).toBe(
      remembered,
    );
  });

  it('refuses a name that leads elsewhere, and writes nothing', async () => {
    await expect(generate({ ...form, name: '../a' })).rejects.toThrow(
      'values.name: allowed: a letter',
    );
    expect(workspace.content()).toEqual({});
  });
});
