import { ApiEntity, Entity } from '@backstage/catalog-model';
// eslint-disable-next-line @backstage/no-mixed-plugin-imports -- private, and for tests only
import { loadExampleMesh } from '@backstage-data-mesh/example-meshes';
import { corpusFiles, hasCorpus } from '../../contracts/__testUtils__/corpus';
import { readText } from '../../contracts/standards/readText';
import { validateStandardDocument } from '../../contracts/standards/validateStandardDocument';
import {
  DATA_CONTRACT_API_TYPE,
  DataProductEntity,
  isDataProductEntity,
} from '../../kinds/DataProductEntityV1alpha1';
import { documentsOf } from '../__testUtils__/files';
import { ODPS_SCHEMA, officialSchema } from '../__testUtils__/officialSchemas';
import { entitiesOfStandards } from '../import/entitiesOfStandards';
import { odcsOfEntity } from './odcsOfEntity';
import { odpsOfEntity } from './odpsOfEntity';
import { withFullRefs } from './withFullRefs';
import { writeExportedDocument } from './writeExportedDocument';

const formats = ['yaml', 'json'] as const;

const parsed = (text: string) => {
  const read = readText(text);
  if (!read.ok) throw new Error(JSON.stringify(read.finding));
  return read.document;
};

const isContract = (entity: Entity): entity is ApiEntity =>
  entity.kind === 'API' && entity.spec?.type === DATA_CONTRACT_API_TYPE;

describe('entity → file → entity', () => {
  const examples = loadExampleMesh('ecommerce', 'healthcare');
  const products = examples.filter(isDataProductEntity);
  const apis = examples.filter(({ kind }) => kind === 'API');

  /** What a product says, apart from what a file cannot hold and what an import adds. */
  const said = (product: DataProductEntity) => {
    const { metadata, spec } = withFullRefs(product);
    const { definition: _, inputs = [], ...rest } = spec;
    return {
      name: metadata.name,
      title: metadata.title,
      description: metadata.description,
      tags: metadata.tags ?? [],
      // A standard has no pictures.
      links: (metadata.links ?? []).map(({ icon: _icon, ...link }) => link),
      spec: {
        ...rest,
        // Those without a contract come last.
        inputs: [...inputs].sort((a, b) => (a.name < b.name ? -1 : 1)),
        outputs: (rest.outputs ?? []).map(({ contract, ...output }) => ({
          ...output,
          contract: contract === undefined ? [] : [contract].flat(),
        })),
      },
    };
  };

  /** All entities of a namespace as files, and these as entities again. */
  function thereAndBack(
    namespace: string,
    format: 'yaml' | 'json',
    times = 1,
  ): DataProductEntity[] {
    const here = ({ metadata }: Entity) =>
      (metadata.namespace ?? 'default') === namespace;
    const files = (entities: readonly DataProductEntity[]) =>
      documentsOf([
        ...entities.map(product => ({
          location: `${product.metadata.name}.odps`,
          content: writeExportedDocument(odpsOfEntity(product, apis), format),
        })),
        ...apis
          .filter(here)
          .filter(isContract)
          .map(api => ({
            location: `${api.metadata.name}.odcs`,
            content: writeExportedDocument(odcsOfEntity(api), format),
          })),
      ]);
    let entities = products.filter(here);
    for (let i = 0; i < times; i += 1) {
      entities = entitiesOfStandards(files(entities), {
        defaults: { namespace },
      }).entities.filter(isDataProductEntity);
    }
    return entities;
  }

  it.each(formats)('keeps every field of every example, as %s', format => {
    for (const times of [1, 2]) {
      const after = new Map(
        ['default', 'web', 'healthcare'].flatMap(namespace =>
          thereAndBack(namespace, format, times).map(
            product => [product.metadata.name, product] as const,
          ),
        ),
      );
      for (const product of products) {
        const back = after.get(product.metadata.name)!;
        // An import finds out whose contract it is that an input relies on.
        const silent = new Set(
          product.spec.inputs?.flatMap(({ name, from }) => (from ? [] : name)),
        );
        back.spec.inputs = back.spec.inputs?.map(input => {
          const { from: _from, port: _port, ...rest } = input;
          return silent.has(input.name) ? rest : input;
        });
        expect(said(back)).toEqual(said(product));
      }
      expect(after.size).toBe(products.length);
    }
  });

  it('gives documents that are valid', () => {
    for (const product of products) {
      const text = writeExportedDocument(odpsOfEntity(product, apis), 'yaml');
      expect(validateStandardDocument(text)).toMatchObject({
        standard: 'odps',
        valid: true,
        findings: [],
      });
    }
  });

  it('leaves out the contracts that the reader may not see, and says so', () => {
    const product = products.find(({ metadata }) =>
      metadata.name.startsWith('customer-behavior'),
    )!;
    const odps = odpsOfEntity(product, []);
    const yaml = writeExportedDocument(odps, 'yaml');
    expect(yaml).not.toMatch(/contractId|api:/);
    expect(yaml).toMatch(/^# The contracts of these ports are left out/);
    const json = writeExportedDocument(odps, 'json');
    expect(JSON.parse(json).customProperties).toContainEqual({
      property: 'leftOut',
      value: expect.stringContaining('clickstream'),
    });
    for (const text of [yaml, json]) {
      expect(validateStandardDocument(text).valid).toBe(true);
    }
  });
});

describe('file → entity → file', () => {
  if (!hasCorpus) {
    // eslint-disable-next-line jest/no-disabled-tests, jest/expect-expect
    it.skip('The corpus of ODPS and ODCS: not beside the repository', () => {});
    return;
  }
  const files = (...folders: string[]) =>
    folders.flatMap(corpusFiles).map(({ name, text }) => [name, text] as const);
  const entityOf = (text: string) =>
    entitiesOfStandards(documentsOf([{ location: 'x', content: text }]))
      .entities[0];

  /** Whether a value has all of another one, at the same places. */
  const expectAll = (after: unknown, before: unknown) =>
    expect(after).toMatchObject(before as object);

  it.each(files('odps/valid'))('%s is as it was', (_, text) => {
    const entity = entityOf(text) as DataProductEntity;
    const exported = odpsOfEntity(entity, []);
    expect(writeExportedDocument(exported, 'yaml')).toBe(text);
    const json = parsed(writeExportedDocument(exported, 'json'));
    expect(json).toEqual(parsed(text));
  });

  it.each(files('odps/valid'))('%s keeps all when it is changed', (_, text) => {
    const entity = entityOf(text) as DataProductEntity;
    const exported = odpsOfEntity(
      {
        ...entity,
        spec: {
          ...entity.spec,
          classification: 'internal',
          domain: 'shop',
          outputs: entity.spec.outputs!.map(output => ({
            ...output,
            location: 'x://y',
          })),
        },
      },
      [],
    );
    for (const format of formats) {
      const written = writeExportedDocument(exported, format);
      const { outputPorts, ...after } = parsed(written);
      const { outputPorts: ports, ...before } = parsed(text);
      expectAll(after, {
        ...before,
        domain: 'shop',
        customProperties: [{ property: 'classification', value: 'internal' }],
      });
      for (const [i, port] of (ports as object[]).entries()) {
        const { customProperties: _all, ...rest } = port as any;
        expectAll((outputPorts as object[])[i], rest);
      }
      expect(validateStandardDocument(written).valid).toBe(true);
    }
  });

  it.each(files('odcs/valid-v3.1', 'odcs/valid-v3.2-draft'))(
    '%s is as it was',
    (_, text) => {
      const exported = odcsOfEntity(entityOf(text));
      expect(writeExportedDocument(exported, 'yaml')).toBe(text);
      const json = parsed(writeExportedDocument(exported, 'json'));
      expect(json).toEqual(parsed(text));
    },
  );

  it("what is made of the examples' products pleases Bitol's own schema", () => {
    const problems = officialSchema(ODPS_SCHEMA);
    const examples = loadExampleMesh('ecommerce', 'healthcare');
    for (const product of examples.filter(isDataProductEntity)) {
      const { document } = odpsOfEntity(product, examples);
      expect(problems(document)).toEqual([]);
    }
  });
});
