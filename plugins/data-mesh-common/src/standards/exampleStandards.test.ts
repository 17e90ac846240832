import { stringifyEntityRef } from '@backstage/catalog-model';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { corpusFiles, hasCorpus } from '../contracts/__testUtils__/corpus';
import { contractDocumentFacts } from '../contracts/contractFacts';
import { validateStandardDocument } from '../contracts/standards/validateStandardDocument';
import { DataProductEntity } from '../kinds/DataProductEntityV1alpha1';
import {
  exampleContracts,
  exampleEntities,
  factsFrom,
  indexOf,
} from '../scorecards/__testUtils__/exampleMeshes';
import { resultsOf } from '../scorecards/evaluate/__testUtils__/laws';
import {
  ODCS_SCHEMA,
  ODPS_SCHEMA,
  officialSchema,
} from './__testUtils__/officialSchemas';
import { documentsOf } from './__testUtils__/files';
import { entitiesOfStandards } from './import/entitiesOfStandards';

const folder = join(__dirname, '../../../../examples/standards');
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter(path => path.endsWith('.yaml'))
  .map(path => ({
    location: path,
    content: readFileSync(join(folder, path), 'utf8'),
  }));

// As in app-config.yaml.
const { entities, problems } = entitiesOfStandards(documentsOf(files), {
  defaults: { system: 'order-platform' },
  owners: { 'Shipping and Delivery': 'group:default/order-management' },
});
const products = entities.filter(
  (entity): entity is DataProductEntity => entity.kind === 'DataProduct',
);

describe('a team that has only files of the standards', () => {
  it('has products that lack nothing', () => {
    expect(problems).toEqual([]);
    expect(entities.map(entity => stringifyEntityRef(entity)).sort()).toEqual([
      'api:default/carrier-scorecard-v1',
      'api:default/delivery-exceptions-v1',
      'api:default/parcel-costs-v1',
      'api:default/parcel-deliveries-v2',
      'api:default/shipment-events-v1',
      'dataproduct:default/delivery-performance',
      'dataproduct:default/parcel-costs',
      'dataproduct:default/shipment-events',
    ]);
  });

  it('has lineage', () => {
    const [performance] = products;
    expect(performance.spec.inputs).toEqual([
      {
        name: 'shipment_events',
        from: 'dataproduct:default/shipment-events',
        port: 'shipment_events',
        contract: 'api:default/shipment-events-v1',
      },
    ]);
  });

  it.each(files.map(({ location, content }) => [location, content]))(
    'wrote %s without a mistake',
    (_, content) => {
      expect(validateStandardDocument(content)).toMatchObject({
        valid: true,
        findings: [],
      });
    },
  );

  it('is at the highest level on its first day', () => {
    const contracts = new Map(exampleContracts);
    for (const entity of entities.filter(({ kind }) => kind === 'API')) {
      contracts.set(stringifyEntityRef(entity), {
        facts: contractDocumentFacts('data-contract', entity.spec!.definition),
      });
    }
    const index = indexOf([...exampleEntities, ...entities], contracts);
    const results = products.map(product => {
      const ref = stringifyEntityRef(product);
      const found = resultsOf(factsFrom(index, ref));
      return {
        ref,
        levels: found.map(({ level }) => level),
        failures: found.flatMap(({ checks }) =>
          checks
            .filter(({ outcome }) => ['fail', 'unknown'].includes(outcome))
            .map(({ id, message }) => `${id}: ${message}`),
        ),
      };
    });
    expect(results).toEqual(
      products.map(product => ({
        ref: stringifyEntityRef(product),
        levels: ['gold', 'gold'],
        failures: [],
      })),
    );
  });
});

describe("Bitol's own schemas", () => {
  if (!hasCorpus) {
    // eslint-disable-next-line jest/no-disabled-tests, jest/expect-expect
    it.skip('The corpus of schemas: not beside the repository', () => {});
    return;
  }

  it('take the files', () => {
    const odps = officialSchema(ODPS_SCHEMA);
    const odcs = officialSchema(ODCS_SCHEMA);
    expect(corpusFiles('odps/schema').length).toBeGreaterThan(0);
    for (const { content } of files) {
      const { standard, document } = validateStandardDocument(content);
      expect((standard === 'odps' ? odps : odcs)(document)).toEqual([]);
    }
  });
});
