import { parse, parseAllDocuments } from 'yaml';
import {
  DataProductEntity,
  isDataProductEntity,
  OutputPortType,
} from '../../kinds/DataProductEntityV1alpha1';
import { findDataProductProblems } from '../../kinds/validateDataProduct';
import { ProductForm } from '../ProductForm';
import { leastForm, wholeForm } from './__testUtils__/forms';
import { draftDataProduct, ProductDraft } from './draftDataProduct';

const productOf = ({ entities }: ProductDraft) =>
  entities.find(isDataProductEntity) as DataProductEntity;

describe('the output', () => {
  it.each<[OutputPortType, string[], string[][]]>([
    ['table', ['table'], [['api:orders-v1']]],
    ['files', ['files'], [['api:orders-v1']]],
    ['dashboard', ['dashboard'], [['api:orders-v1']]],
    ['stream', ['stream'], [['api:orders-v1', 'api:orders-messages-v1']]],
    ['api', ['api'], [['api:orders-v1', 'api:orders-api-v1']]],
    [
      'model',
      ['model', 'api'],
      [['api:orders-v1'], ['api:orders-v1', 'api:orders-api-v1']],
    ],
  ])('that is of type %s has its contracts', (portType, types, contracts) => {
    const draft = draftDataProduct(wholeForm, { portType });
    const { outputs = [] } = productOf(draft).spec;
    expect(outputs.map(({ type }) => type)).toEqual(types);
    expect(outputs.map(({ contract }) => [contract].flat())).toEqual(contracts);
    // Whatever it names is there, and in a file of its own.
    const names = draft.entities
      .filter(({ kind }) => kind === 'API')
      .map(({ metadata }) => `api:${metadata.name}`);
    expect(names).toEqual([...new Set(contracts.flat())]);
    expect(draft.contracts).toHaveLength(names.length);
  });

  it('is what the template says, else what the form says, else a table', () => {
    const typeOf = (form: ProductForm, portType?: OutputPortType) =>
      productOf(draftDataProduct(form, { portType })).spec.outputs?.[0].type;
    expect(typeOf({ ...leastForm, portType: 'files' }, 'stream')).toBe(
      'stream',
    );
    expect(typeOf({ ...leastForm, portType: 'files' })).toBe('files');
    expect(typeOf(leastForm)).toBe('table');
  });
});

describe('the file of the Open Data Product Standard', () => {
  const odpsOf = (form: ProductForm) =>
    parse(draftDataProduct(form).odps.content);

  it('names the inputs that have a version and a contract', () => {
    const from = 'dataproduct:default/clicks';
    const { inputPorts } = odpsOf({
      ...leastForm,
      inputs: [
        {
          from,
          port: 'clicks',
          version: '2.1.0',
          contracts: ['api:default/clicks-v2'],
        },
        { from, port: 'sessions', contracts: ['api:default/sessions-v1'] },
        { from: 'resource:default/crm' },
      ],
    });
    expect(inputPorts).toEqual([
      { name: 'clicks', version: '2.1.0', contractId: 'clicks-v2' },
    ]);
  });

  it('begins as what its entity is, which is not in production', () => {
    expect(odpsOf(leastForm).status).toBe('draft');
  });
});

describe('what was not filled in', () => {
  const draft = draftDataProduct(leastForm);

  it('is not made up', () => {
    const { metadata, spec } = productOf(draft);
    expect(metadata).toEqual({
      name: 'orders',
      annotations: { 'backstage.io/techdocs-ref': 'dir:.' },
    });
    expect(Object.keys(spec).sort()).toEqual(
      ['domain', 'lifecycle', 'outputs', 'owner', 'type', 'version'].sort(),
    );
    expect(Object.keys(spec.outputs![0]).sort()).toEqual(
      ['access', 'contract', 'name', 'type', 'version'].sort(),
    );
  });

  it('is not in the contract either', () => {
    const contract = parse(draft.contracts[0].content);
    for (const key of ['servers', 'slaProperties', 'description', 'support']) {
      expect(contract).not.toHaveProperty(key);
    }
    expect(contract.schema[0]).not.toHaveProperty('properties');
  });

  it('brings no resource', () => {
    expect(draft.entities.map(({ kind }) => kind)).toEqual([
      'DataProduct',
      'API',
    ]);
  });
});

describe('the files', () => {
  const draft = draftDataProduct(wholeForm, { portType: 'stream' });

  it('hold what was previewed, with contracts in files of their own', () => {
    const written = parseAllDocuments(draft.catalogInfo.content).map(document =>
      document.toJS(),
    );
    const files = new Map(
      draft.contracts.map(({ path, content }) => [`./${path}`, content]),
    );
    const whole = written.map(entity =>
      entity.kind === 'API'
        ? {
            ...entity,
            spec: {
              ...entity.spec,
              definition: files.get(entity.spec.definition.$text),
            },
          }
        : entity,
    );
    expect(whole).toEqual(draft.entities);
  });

  it('for a product that is there hold the contracts alone', () => {
    const kinds = parseAllDocuments(draft.contractInfo.content).map(
      document => document.toJS().kind,
    );
    expect(kinds).toEqual(['API', 'API']);
  });

  it('keep umlauts, quotes and what YAML reads as something else', () => {
    const form: ProductForm = {
      ...wholeForm,
      title: `Kündigungs-"Gründe" & it's mehr`,
      description: 'yes',
      purpose: 'One: two # three\n- four',
      tags: ['on', '2026-01-01'],
      fields: [{ name: 'größe "netto"', logicalType: 'number' }],
    };
    const { catalogInfo, contracts } = draftDataProduct(form);
    const [product] = parseAllDocuments(catalogInfo.content).map(document =>
      document.toJS(),
    );
    expect(product).toMatchObject({
      metadata: {
        title: form.title,
        description: 'yes',
        tags: ['on', '2026-01-01'],
      },
      spec: { purpose: form.purpose },
    });
    // Python reads YAML 1.1, where the tag would be a boolean.
    expect(
      parse(catalogInfo.content.split('---')[0], { version: '1.1' }),
    ).toEqual(product);
    const [contract] = contracts;
    expect(parse(contract.content).schema[0].properties[0].name).toBe(
      'größe "netto"',
    );
  });
});

describe('the product', () => {
  it('begins as an experiment and remembers its template', () => {
    const template = 'template:default/warehouse-product@1.0.0';
    const { metadata, spec } = productOf(
      draftDataProduct(wholeForm, { template }),
    );
    expect(spec.lifecycle).toBe('experimental');
    expect(metadata.annotations?.['data-mesh/template']).toBe(template);
  });

  it('is approved by its owner', () => {
    const [output] = productOf(draftDataProduct(wholeForm)).spec.outputs!;
    expect(output.access).toEqual({
      ...wholeForm.access,
      approvers: [wholeForm.owner],
    });
  });

  it('has no metric for a row without a name', () => {
    const metrics = [{ name: '' }, { name: 'Weekly readers', target: 0 }];
    expect(
      productOf(draftDataProduct({ ...leastForm, metrics })).spec.metrics,
    ).toEqual([{ name: 'Weekly readers', target: 0 }]);
  });

  it('is one that the catalog takes', () => {
    for (const form of [leastForm, wholeForm]) {
      expect(
        findDataProductProblems(productOf(draftDataProduct(form))),
      ).toEqual([]);
    }
  });
});
