import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { findingText } from './findings/DocumentFinding';
import { validateStandardDocument } from './standards/validateStandardDocument';

const examples = join(__dirname, '../../../../examples');

const filesBelow = (folder: string): string[] =>
  readdirSync(folder).flatMap(name => {
    const path = join(folder, name);
    if (name === 'node_modules') return [];
    return statSync(path).isDirectory() ? filesBelow(path) : [path];
  });

const contracts = filesBelow(examples)
  .filter(path => /\.(odcs|odps)\.ya?ml$/.test(path))
  .map(path => path.slice(examples.length + 1));

/** It belongs to the product that shows what bad looks like. */
const bad =
  'ecommerce/products/product-affinity-insights/contracts/product-affinity-v1.odcs.yaml';

const findingsOf = (path: string) =>
  validateStandardDocument(readFileSync(join(examples, path), 'utf8'))
    .findings.filter(({ severity }) => severity === 'error')
    .map(findingText);

describe('the contracts of the examples', () => {
  it.each(contracts.filter(path => path !== bad))('%s is valid', path => {
    expect(findingsOf(path)).toEqual([]);
  });

  it('the bad one is told what is wrong', () => {
    expect(contracts).toContain(bad);
    expect(findingsOf(bad)).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^owner is unknown/),
        expect.stringMatching(/logicalType "float" is unknown/),
        expect.stringMatching(/dimension "validity" is unknown/),
        expect.stringMatching(/^slaProperties\[0\].value is missing/),
      ]),
    );
  });
});
