import { KubernetesValidatorFunctions } from '@backstage/catalog-model';
import fc from 'fast-check';
import {
  contractFile,
  documentsOf,
  imported,
  productFile,
} from '../__testUtils__/files';
import { entitiesOfStandards } from './entitiesOfStandards';

describe('names', () => {
  it('are other ones for other major versions', () => {
    const { names } = imported([
      contractFile({ version: '1.0.0' }, 'c1'),
      contractFile({ version: '2.0.0' }, 'c2'),
      productFile({ version: '2.0.0' }, 'p2'),
      productFile({ version: '1.0.0' }, 'p1'),
    ]);
    expect([...names].sort()).toEqual([
      'API orders-v1',
      'API orders-v2',
      'DataProduct shop',
      'DataProduct shop-v2',
    ]);
  });

  it.each([
    ['the same id and version', {}, {}],
    ['ids that are alike in the catalog', { id: 'Orders' }, { id: 'orders' }],
    ['the same major version', { version: '1.0.0' }, { version: '1.1.0' }],
  ])('are given once: %s', (_, one, other) => {
    for (const file of [contractFile, productFile]) {
      const { entities, problems } = imported([
        file({ ...other, name: 'second' }, 'b/x'),
        file({ ...one, name: 'first' }, 'a/x'),
      ]);
      expect(entities.map(({ metadata }) => metadata.title)).toEqual(['first']);
      const [told] = problems.filter(({ rule }) => rule === 'name-taken');
      expect(told).toMatchObject({ location: 'b/x', severity: 'error' });
      expect(told.message).toContain('a/x');
    }
  });

  it('are such that the catalog takes them', () => {
    fc.assert(
      fc.property(
        fc.fullUnicodeString({ minLength: 1, maxLength: 90 }),
        fc.string({ maxLength: 12 }),
        (id, version) => {
          fc.pre(id.trim() !== '');
          const { entities } = imported([
            contractFile({ id, version }, 'c'),
            productFile({ id, version }, 'p'),
          ]);
          expect(entities).toHaveLength(2);
          for (const { metadata } of entities) {
            expect(
              KubernetesValidatorFunctions.isValidObjectName(metadata.name),
            ).toBe(true);
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  it('tell long ids apart', () => {
    const id = 'x'.repeat(80);
    const { names } = imported([
      contractFile({ id: `${id}a` }, 'a'),
      contractFile({ id: `${id}b` }, 'b'),
    ]);
    expect(new Set(names).size).toBe(2);
  });
});

describe('the order of files', () => {
  const ids = ['a', 'A', 'b', 'c', 'orders'];
  const versions = ['1.0.0', '1.1.0', '2.0.0', 'v3'];
  const port = fc.record({
    name: fc.constantFrom('p', 'q'),
    version: fc.constantFrom(...versions),
    contractId: fc.constantFrom(...ids),
  });
  const file = fc.record({
    isContract: fc.boolean(),
    id: fc.constantFrom(...ids),
    version: fc.constantFrom(...versions),
    status: fc.constantFrom('draft', 'active', 'x'),
    inputPorts: fc.array(port, { maxLength: 3 }),
    outputPorts: fc.array(port, { maxLength: 3 }),
  });

  it('does not matter', () => {
    fc.assert(
      fc.property(
        fc
          .array(file, { maxLength: 10 })
          .map(files =>
            documentsOf(
              files.map(({ isContract, inputPorts, outputPorts, ...rest }, i) =>
                isContract
                  ? contractFile(rest, `${i}`)
                  : productFile({ ...rest, inputPorts, outputPorts }, `${i}`),
              ),
            ),
          )
          .chain(documents =>
            fc.tuple(
              fc.constant(documents),
              fc.shuffledSubarray(documents, { minLength: documents.length }),
            ),
          ),
        ([documents, shuffled]) => {
          expect(entitiesOfStandards(shuffled)).toEqual(
            entitiesOfStandards(documents),
          );
        },
      ),
      { numRuns: 200 },
    );
  });
});
