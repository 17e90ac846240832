import { Entity } from '@backstage/catalog-model';
import fc from 'fast-check';
import { parse } from 'yaml';
import { contractDocumentFacts } from '../../contracts';
import {
  DataClassification,
  DataProductType,
  isDataProductEntity,
  OutputPortType,
  PersonalData,
} from '../../kinds/DataProductEntityV1alpha1';
import { findDataProductProblems } from '../../kinds/validateDataProduct';
import { ContractField, LOGICAL_TYPES } from '../ContractField';
import { ProductForm } from '../ProductForm';
import { draftDataProduct } from './draftDataProduct';
import { SERVER_PLATFORMS } from './serverPlatforms';

/** Anything that a person can type, also what breaks careless YAML. */
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.constantFrom('', 'yes', 'null', '1.0', '---', '# a', 'a: b', '"\'|>', 'ä'),
);
const maybe = <T>(value: fc.Arbitrary<T>) =>
  fc.option(value, { nil: undefined });

const field: fc.Arbitrary<ContractField> = fc.record(
  {
    name: fc.string({ unit: 'binary', minLength: 1, maxLength: 12 }),
    logicalType: fc.constantFrom(...LOGICAL_TYPES),
    physicalType: text,
    primaryKey: fc.boolean(),
    required: fc.boolean(),
    unique: fc.boolean(),
    classification: fc.constantFrom<DataClassification[]>(
      'public',
      'restricted',
    ),
    description: text,
  },
  { requiredKeys: ['name', 'logicalType'] },
);
const fields = maybe(
  fc.uniqueArray(field, { selector: ({ name }) => name, maxLength: 6 }),
);

const form: fc.Arbitrary<ProductForm> = fc.record(
  {
    name: fc.stringMatching(/^[a-z][a-z0-9]{0,9}(-[a-z0-9]{1,9}){0,3}$/),
    owner: fc.constantFrom('group:default/web', 'web', 'user:jdoe'),
    domain: fc.constantFrom('domain:default/shop', 'shop'),
    title: text,
    description: text,
    purpose: text,
    useCases: fc.array(text, { maxLength: 3 }),
    limitations: text,
    tags: fc.array(text, { maxLength: 3 }),
    type: fc.constantFrom<DataProductType[]>('source-aligned', 'aggregate'),
    team: fc.record(
      { productOwner: fc.constant('user:jdoe'), steward: fc.constant('') },
      { requiredKeys: [] },
    ),
    support: fc.record(
      { channel: text, url: fc.constantFrom('https://a.example', '') },
      { requiredKeys: [] },
    ),
    classification: fc.constantFrom<DataClassification[]>(
      'public',
      'restricted',
    ),
    personalData: fc.constantFrom<PersonalData[]>('none', 'special'),
    inputs: fc.array(
      fc.record(
        {
          from: fc.constantFrom('resource:crm', 'dataproduct:a/crm', 'api:b'),
          port: text,
          version: fc.constantFrom('', '1.0.0'),
          contracts: fc.constantFrom([], ['api:default/crm-v1']),
        },
        { requiredKeys: ['from'] },
      ),
      { maxLength: 5 },
    ),
    fields,
    predictionFields: fields,
    noKeyReason: text,
    sla: fc.record(
      {
        freshness: fc.constantFrom('PT6H', 'P1DT2H', 'soon'),
        availability: fc.integer({ min: 0, max: 100 }),
      },
      { requiredKeys: [] },
    ),
    server: fc.record(
      {
        type: fc.constantFrom(...Object.keys(SERVER_PLATFORMS), 'oracle'),
        host: text,
        database: text,
        schema: text,
      },
      { requiredKeys: ['type'] },
    ),
    access: fc.record(
      { how: text, url: fc.constant('https://access.example') },
      { requiredKeys: [] },
    ),
    metrics: fc.array(
      fc.record(
        { name: text, target: fc.integer(), unit: text },
        { requiredKeys: ['name'] },
      ),
      { maxLength: 3 },
    ),
    portType: fc.constantFrom<OutputPortType[]>(
      ...(['table', 'files', 'stream', 'api', 'model', 'dashboard'] as const),
    ),
  },
  { requiredKeys: ['name', 'owner', 'domain'] },
);

describe('whatever is typed into a form', () => {
  it('becomes a product that the catalog takes and contracts that are valid', () => {
    fc.assert(
      fc.property(form, values => {
        const draft = draftDataProduct(values);
        const problems = draft.entities.flatMap((entity: Entity) =>
          isDataProductEntity(entity)
            ? findDataProductProblems(entity).map(({ path }) => path)
            : contractProblems(entity),
        );
        expect(problems).toEqual([]);
      }),
    );
  });

  it('is written as YAML that says the same', () => {
    fc.assert(
      fc.property(form, values => {
        const { entities, contracts } = draftDataProduct(values);
        const [, contract] = entities;
        expect(contracts[0].content).toBe(contract.spec?.definition);
        const { name, title, tags } = parse(contracts[0].content);
        expect(name).toBe(values.title?.trim() || values.name);
        expect(title).toBeUndefined();
        expect(tags ?? []).toEqual((values.tags ?? []).filter(Boolean));
      }),
    );
  });
});

function contractProblems(entity: Entity): string[] {
  if (entity.kind !== 'API') return [];
  const { type, definition } = entity.spec!;
  return contractDocumentFacts(String(type), definition).problems;
}
