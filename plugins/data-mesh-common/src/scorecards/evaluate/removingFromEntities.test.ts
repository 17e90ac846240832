import { stringifyEntityRef } from '@backstage/catalog-model';
import fc from 'fast-check';
import { load } from 'js-yaml';
import { contractDocumentFacts } from '../../contracts/contractFacts';
import { DataProductEntity } from '../../kinds/DataProductEntityV1alpha1';
import {
  exampleContracts,
  exampleEntities,
  exampleProducts,
  factsFrom,
  indexOf,
} from '../__testUtils__/exampleMeshes';
import { ProductFacts } from '../facts/productFacts';
import { documentRemovals } from './__testUtils__/documentEvidence';
import { removalsFrom, supportsOf } from './__testUtils__/entityEvidence';
import { holds, longKnown, resultsOf, rises } from './__testUtils__/laws';
import { factsOf, mesh } from './__testUtils__/meshArbitrary';
import { copyOf } from './__testUtils__/testScorecards';
import { EvaluationState } from './evaluation';

const risesTo = (
  before: ProductFacts,
  after: ProductFacts,
  what: string,
  state?: EvaluationState,
) =>
  rises(
    resultsOf(before, state),
    resultsOf(after, state),
    'level',
    'score',
  ).map(risen => `without ${what}: ${risen}`);

describe('in generated meshes nothing rises', () => {
  it('when a product states one thing less', () => {
    holds(
      fc.property(mesh, generated => {
        const one = { ...generated, product: copyOf(generated.product) };
        const before = factsOf(one);
        const risen = removalsFrom(one.product, before).flatMap(
          ({ what, product }) =>
            risesTo(before, factsOf({ ...one, product }), what, longKnown()),
        );
        expect(risen).toEqual([]);
      }),
    );
  });

  it('when something that it stands on leaves the catalog', () => {
    holds(
      fc.property(mesh, one => {
        const before = factsOf(one);
        const risen = supportsOf(before, one.others).flatMap(ref => {
          const others = one.others.filter(
            other => stringifyEntityRef(other) !== ref,
          );
          return risesTo(before, factsOf({ ...one, others }), ref, longKnown());
        });
        expect(risen).toEqual([]);
      }),
    );
  });
});

describe('in the example meshes nothing rises', () => {
  const index = indexOf();
  const byRef = exampleProducts.map(
    product => [stringifyEntityRef(product), product] as const,
  );
  let removed = 0;

  it.each(byRef)('when %s states one thing less', (ref, product) => {
    const before = factsFrom(index, ref);
    const swap = (other: DataProductEntity) =>
      indexOf(exampleEntities.map(one => (one === product ? other : one)));
    const removals = removalsFrom(product, before);
    removed += removals.length;
    expect(
      removals.flatMap(({ what, product: bare }) =>
        risesTo(before, factsFrom(swap(bare), ref), what),
      ),
    ).toEqual([]);
  });

  it.each(byRef)('when the contracts of %s hold one thing less', ref => {
    const before = factsFrom(index, ref);
    const risen = before.contracts
      .filter(({ standard }) => standard === 'odcs')
      .flatMap(contract => {
        const api = exampleEntities.find(
          entity => stringifyEntityRef(entity) === contract.ref,
        )!;
        const document = load(String(api.spec?.definition)) as object;
        const removals = documentRemovals(document, before.product.sensitivity);
        removed += removals.length;
        return removals.flatMap(({ what, document: bare }) => {
          const facts = contractDocumentFacts(
            'data-contract',
            JSON.stringify(bare),
          );
          index.setContract(contract.ref, { facts });
          const after = factsFrom(index, ref);
          index.setContract(contract.ref, exampleContracts.get(contract.ref)!);
          return risesTo(before, after, `${what} in ${contract.ref}`);
        });
      });
    expect(risen).toEqual([]);
  });

  it('and that was tried for more than 2,000 things', () => {
    expect(removed).toBeGreaterThan(2000);
  });
});
