import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { UrlReaderService } from '@backstage/backend-plugin-api';
import { EntityProviderMutation } from '@backstage/plugin-catalog-node';
import { StandardsProvider } from '@backstage-data-mesh/plugin-catalog-backend-module-data-mesh';
import { quietLogger } from '../catalog/quietLogger';
import { contractText } from './contractText';

/** A run of the provider. */
export interface ProviderRun {
  ms: number;
  /** Entities that the catalog was told of; 0 without a mutation. */
  entities: number;
  mutations: number;
}

/** Files of ODCS and ODPS in a folder, taken in again and again. */
export interface ProviderResult {
  files: number;
  first: ProviderRun;
  /** Nothing has changed. */
  second: ProviderRun;
  /** One contract has changed. */
  third: ProviderRun;
}

/** Of so many files one is a product, with the others as its contracts. */
const FILES_PER_PRODUCT = 5;

const isProduct = (i: number) => i % FILES_PER_PRODUCT === 0;

const fileName = (i: number) =>
  isProduct(i) ? `product-${i}.odps.yaml` : `contract-${i}.odcs.yaml`;

const productText = (product: number) => `apiVersion: v1.0.0
kind: DataProduct
id: product-${product}
name: Product ${product}
version: 2.0.0
status: active
domain: sales
description: { purpose: What product ${product} is for. }
outputPorts:
${[1, 2, 3, 4]
  .map(
    i =>
      `  - { name: port-${i}, version: 2.0.0, contractId: contract-${
        product + i
      } }`,
  )
  .join('\n')}
`;

async function writeFiles(folder: string, count: number): Promise<void> {
  for (let i = 0; i < count; i++) {
    await writeFile(
      join(folder, fileName(i)),
      isProduct(i) ? productText(i) : contractText(i, false),
    );
  }
}

/** Reads the files with the provider; the catalog is one that only counts. */
export async function measureProvider(files: number): Promise<ProviderResult> {
  const folder = await mkdtemp(join(tmpdir(), 'data-mesh-files-'));
  try {
    await writeFiles(folder, files);
    const provider = new StandardsProvider(
      {
        id: 'benchmark',
        files: [join(folder, '**/*.{odps,odcs}.yaml')],
        urls: [],
        schedule: { frequency: { hours: 1 }, timeout: { hours: 1 } },
        defaults: {
          owner: 'group:default/team',
          domain: 'domain:default/sales',
          type: 'source-aligned',
        },
      },
      {
        logger: quietLogger,
        reader: {} as UrlReaderService,
        taskRunner: { run: async () => {} },
      },
    );
    let mutations: EntityProviderMutation[] = [];
    await provider.connect({
      applyMutation: async mutation => {
        mutations.push(mutation);
      },
      refresh: async () => {},
    });
    const run = async (): Promise<ProviderRun> => {
      mutations = [];
      const started = performance.now();
      await provider.run();
      const ms = performance.now() - started;
      const [mutation] = mutations;
      return {
        ms,
        entities: mutation?.type === 'full' ? mutation.entities.length : 0,
        mutations: mutations.length,
      };
    };
    const [first, second] = [await run(), await run()];
    await writeFile(join(folder, fileName(1)), contractText(1, true));
    return { files, first, second, third: await run() };
  } finally {
    await rm(folder, { recursive: true });
  }
}
