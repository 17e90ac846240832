import { stringifyEntityRef } from '@backstage/catalog-model';
import {
  exampleEntities,
  exampleProducts,
  factsFrom,
  indexOf,
} from '../__testUtils__/exampleMeshes';
import { daysFromNow } from '../evaluate/__testUtils__/testScorecards';
import { factDefinitions } from './factDefinitions';
import { Fact, FactDefinitions } from './factTypes';

/** Every fact by its path, with lists as `[]`: `outputs[].sla.retentionDays`. */
function pathsOf(facts: FactDefinitions, at: string = ''): Map<string, Fact> {
  const paths = new Map<string, Fact>();
  for (const [name, fact] of Object.entries(facts)) {
    const path = `${at}${name}${fact.list ? '[]' : ''}`;
    if (fact.type === 'object') {
      for (const one of pathsOf(fact.fields, `${path}.`)) paths.set(...one);
    } else {
      paths.set(path, fact);
    }
  }
  return paths;
}

/** All values of a document by the same kind of path. */
function valuesOf(
  value: unknown,
  at: string,
  into: Map<string, unknown[]>,
): Map<string, unknown[]> {
  if (Array.isArray(value)) {
    for (const item of value) valuesOf(item, `${at}[]`, into);
  } else if (typeof value === 'object' && value !== null) {
    for (const [name, below] of Object.entries(value)) {
      // What policies cannot read; `needs` and the evaluation do.
      if (name.startsWith('$')) continue;
      valuesOf(below, at ? `${at}.${name}` : name, into);
    }
  } else if (value !== undefined) {
    into.set(at, [...(into.get(at) ?? []), value]);
  }
  return into;
}

const isTime = (value: unknown) =>
  typeof value === 'string' && !Number.isNaN(Date.parse(value));

const hasType: Record<string, (value: unknown) => boolean> = {
  string: value => typeof value === 'string',
  double: value => typeof value === 'number' && Number.isFinite(value),
  bool: value => typeof value === 'boolean',
  timestamp: isTime,
};

/** What no example has: made by a template, an input that has ended … */
function withRareThings() {
  const rare = {
    apiVersion: 'data-mesh/v1alpha1',
    kind: 'DataProduct',
    metadata: {
      name: 'rare',
      annotations: {
        'data-mesh/template': 'template:default/data-product',
        'data-mesh/no-successor-reason': 'Nobody needs it any more.',
      },
    },
    spec: {
      type: 'aggregate',
      lifecycle: 'deprecated',
      owner: 'customer-insights',
      domain: 'customer',
      endOfLife: '2027-01-31',
      inputs: [
        { name: 'old', from: 'dataproduct:healthcare/claims-extract-v1' },
      ],
    },
  };
  return [...exampleEntities, rare];
}

describe('the facts that are documented', () => {
  const index = indexOf(withRareThings());
  const quality = {
    lastResultAt: daysFromNow(-1),
    rulesWithResult: 3,
    failingRules: ['a rule'],
    dimensions: ['accuracy'],
    daysMeasured: 30,
    passRate: 0.9,
    timelinessDaysMeasured: 30,
    freshnessKept: 0.9,
  };
  const served = { versionsSeen: 2, breaks: ['orders.id: Removed'] };
  const values = new Map<string, unknown[]>();
  for (const ref of [
    ...exampleProducts.map(stringifyEntityRef),
    'dataproduct:default/rare',
  ]) {
    const outputs = index.product(ref)!.outputs;
    const facts = factsFrom(index, ref, {
      quality: new Map(outputs.map(one => [one.facts.name, quality])),
      metrics: [
        {
          name: 'cost',
          output: '',
          value: 3,
          unit: 'EUR',
          at: daysFromNow(-1),
        },
      ],
      served: new Map(
        outputs
          .flatMap(({ contracts }) => contracts)
          .map(contract => [contract, served]),
      ),
      attestation: {
        attestedAt: daysFromNow(-10),
        attestedBy: 'user:default/jdoe',
        dueAt: daysFromNow(170),
      },
    });
    valuesOf(facts, '', values);
  }
  const documented = pathsOf(factDefinitions);
  // The evaluation itself says what time it is.
  documented.delete('now');

  it('are all assembled', () => {
    const missing = [...documented.keys()].filter(path => !values.has(path));
    expect(missing).toEqual([]);
  });

  it('are all that is assembled', () => {
    const unsaid = [...values.keys()].filter(path => !documented.has(path));
    expect(unsaid).toEqual([]);
  });

  it.each([...documented])('%s has the type that is said', (path, { type }) => {
    const wrong = (values.get(path) ?? []).filter(one => !hasType[type](one));
    expect(wrong).toEqual([]);
  });

  it('that may be absent are the only ones that are', () => {
    const everywhere = (path: string) =>
      path.split('[]').length === 1 && !path.startsWith('governance.');
    const products = exampleProducts.length + 1;
    const absent = [...documented.keys()].filter(
      path => everywhere(path) && values.get(path)!.length < products,
    );
    expect(absent).toEqual(['product.endOfLife']);
  });

  it('say something of themselves', () => {
    for (const [, { description }] of documented) {
      expect(description).toMatch(/\w.*\.$/);
    }
  });
});
