import { stringifyEntityRef } from '@backstage/catalog-model';
import { DataProductEntity } from '../kinds/DataProductEntityV1alpha1';
import {
  exampleEntities,
  exampleProducts,
  factsFrom,
  indexOf,
} from './__testUtils__/exampleMeshes';
import { longKnown, resultsOf } from './evaluate/__testUtils__/laws';
import {
  copyOf,
  daysFromNow,
  now,
} from './evaluate/__testUtils__/testScorecards';
import { FactSources } from './facts/mesh/assembleFacts';
import { OutputQuality } from './facts/mesh/quality';
import { ProductFacts } from './facts/productFacts';

const index = indexOf();

/** Levels of ownership and quality, on the day on which all was registered. */
const levels: Record<string, [string | null, string | null]> = {
  // A draft of a model with half of its fields described; experiments end at bronze.
  'default/churn-risk-scores': ['bronze', 'bronze'],
  'web/clickstream-events': ['gold', 'gold'],
  'default/consent-preferences': ['gold', 'gold'],
  // Restricted: fields without a description, an API without approvers and retention.
  'default/customer-360-profile': ['gold', 'bronze'],
  'default/customer-behavior-analytics': ['gold', 'gold'],
  'default/customer-segments': ['gold', 'gold'],
  'default/daily-revenue': ['gold', 'gold'],
  // Its product owner has moved on; the stream has no rules.
  'default/email-engagement': ['bronze', 'bronze'],
  // Retired products have no level.
  'default/loyalty-points-balance': [null, null],
  // Deprecated products end at silver; most fields have no description.
  'default/loyalty-tiers-v1': ['silver', 'bronze'],
  // Classified below its inputs.
  'default/marketing-campaign-optimisation': ['gold', 'bronze'],
  'default/order-line-items': ['gold', 'gold'],
  // Polished and bad: nobody can open its support channel.
  'default/product-affinity-insights': [null, 'bronze'],
  'default/product-catalogue': ['gold', 'gold'],
  'default/purchase-history': ['gold', 'gold'],
  // Its API does not say how long it keeps pseudonymous data.
  'default/recommendation-engine': ['gold', 'bronze'],
  // Owned by a central team outside of its domain.
  'default/returns-and-refunds': ['bronze', 'gold'],
  'default/support-interactions': ['gold', 'gold'],
  // Only what the catalog demands.
  'default/voice-of-customer-surveys': [null, null],
  'healthcare/admissions-adt': ['gold', 'gold'],
  // Its owner is not in the catalog; classified below its input.
  'healthcare/bed-occupancy': [null, 'bronze'],
  'healthcare/billing-claims': ['gold', 'gold'],
  'healthcare/care-episodes': ['gold', 'gold'],
  // Past its end date, with two consumers.
  'healthcare/claims-extract-v1': [null, 'silver'],
  // Restricted, and nobody approves access.
  'healthcare/lab-results': ['gold', 'bronze'],
  'healthcare/patient-registry': ['gold', 'gold'],
  'healthcare/readmission-cohort': ['gold', 'gold'],
};

/** What does not pass although it is known, as "id: message". */
function failures(facts: ProductFacts): string[] {
  return resultsOf(facts).flatMap(({ checks }) =>
    checks
      .filter(({ outcome }) => outcome === 'fail' || outcome === 'unknown')
      .map(({ id, message }) => `${id}: ${message}`),
  );
}

describe('the example meshes on their first day', () => {
  it('have the levels that they were made for', () => {
    expect(
      Object.fromEntries(
        exampleProducts.map(product => {
          const ref = stringifyEntityRef(product);
          const [ownership, quality] = resultsOf(factsFrom(index, ref));
          return [ref.split(':')[1], [ownership.level, quality.level]];
        }),
      ),
    ).toEqual(levels);
  });

  it.each([
    ['web/clickstream-events', []],
    [
      'default/recommendation-engine',
      ['sec-04: recommendations_api: no retention'],
    ],
    [
      'default/product-affinity-insights',
      [
        'own-05: no channel has an address: Ask one of our affinity evangelists',
        'und-01: limitations are missing',
        'und-02: affinity_scores: 1 of 8 fields; affinity_heatmap: no data contract',
        'ctr-01: affinity_heatmap: no contract',
        expect.stringMatching(
          /^ctr-02: api:default\/product-affinity-v1: owner is unknown.*"float" is unknown/,
        ),
        'ctr-03: affinity_heatmap: no data contract',
        'ctr-05: affinity_scores: fields without a type; affinity_heatmap: no data contract',
        'qlt-01: affinity_scores: no executable rule; affinity_heatmap: no executable rule',
        'sla-01: affinity_scores: neither freshness nor latency is promised; affinity_heatmap: neither freshness nor latency is promised',
        'sec-01: no classification of the product, and not of all fields',
        'sec-02: affinity_scores: nobody approves access; affinity_heatmap: nobody approves access',
        'sec-03: it has no classification',
        'sec-04: affinity_scores: no retention; affinity_heatmap: no retention',
        'lin-01: not in the catalog: baskets',
      ],
    ],
    [
      'default/customer-360-profile',
      [
        'und-02: profiles: 8 of 19 fields',
        'sec-02: profile_api: nobody approves access',
        'sec-04: profile_api: no retention',
      ],
    ],
    ['default/loyalty-tiers-v1', ['und-02: loyalty_tiers: 2 of 8 fields']],
    [
      'healthcare/bed-occupancy',
      [
        'own-01: group:default/mh-capacity-planning is not in the catalog',
        'own-02: nobody is in group:default/mh-capacity-planning or a group below it',
        'own-03: no product owner is named',
        'own-04: neither is named',
        'own-05: no channel is named',
        'own-09: group:default/mh-capacity-planning is neither the owner of domain:default/patient-care nor a group below it',
        'sec-03: classified internal, below input movements',
      ],
    ],
  ])('%s fails what is wrong with it', (name, expected) => {
    const facts = factsFrom(index, `dataproduct:${name}`);
    expect(failures(facts)).toEqual(expected);
  });

  it('the cohort is classified lower than its inputs and says why', () => {
    const facts = factsFrom(index, 'dataproduct:healthcare/readmission-cohort');
    const { inputs, product } = facts;
    expect(
      inputs.every(({ sensitivity }) => sensitivity > product.sensitivity),
    ).toBe(true);
    // Its third input is past its end date, which is only advice.
    expect(failures(facts)).toEqual(['lin-02: costs: past its end date']);
    expect(
      failures({ ...facts, product: { ...product, classificationReason: '' } }),
    ).toContain(
      'sec-03: classified confidential, below input episodes, input results, input costs',
    );
  });
});

/** Thirty good days in three dimensions. */
const good: OutputQuality = {
  lastResultAt: daysFromNow(-1 / 48),
  rulesWithResult: 12,
  failingRules: [],
  dimensions: ['completeness', 'timeliness', 'uniqueness'],
  daysMeasured: 30,
  passRate: 1,
  timelinessDaysMeasured: 30,
  freshnessKept: 1,
};

function measured(product: DataProductEntity): Partial<FactSources> {
  return {
    quality: new Map(
      (product.spec.outputs ?? []).map(({ name }) => [name, good]),
    ),
    attestation: {
      attestedAt: daysFromNow(-30),
      attestedBy: 'user:default/jdoe',
      dueAt: daysFromNow(150),
    },
  };
}

const named = (name: string) =>
  exampleProducts.find(
    product => stringifyEntityRef(product) === `dataproduct:${name}`,
  )!;

describe('what is measured well and confirmed', () => {
  /** The API of the model has no retention; its owners would state it. */
  const withRetention = copyOf(named('default/recommendation-engine'));
  withRetention.spec.outputs![1].sla = {
    availability: 99.9,
    retention: 'P30D',
  };

  it.each([
    ['a streaming product', named('web/clickstream-events')],
    ['a product with a model', withRetention],
    ['a batch product', named('default/consent-preferences')],
  ])('%s is gold with nothing due and nothing unknown', (_, product) => {
    const ref = stringifyEntityRef(product);
    const mesh = indexOf([
      ...exampleEntities.filter(one => stringifyEntityRef(one) !== ref),
      product,
    ]);
    const facts = factsFrom(mesh, ref, {
      ...measured(product),
      firstSeenAt: daysFromNow(-400),
    });
    for (const result of resultsOf(facts, longKnown())) {
      expect(result).toMatchObject({ level: 'gold', due: 0, next: null });
      expect(result.coverage.known).toBe(result.coverage.applicable);
    }
  });

  it('a polished product with bad data stays below silver all the same', () => {
    const product = named('default/product-affinity-insights');
    const facts = factsFrom(index, stringifyEntityRef(product), {
      ...measured(product),
    });
    const [ownership, quality] = resultsOf(facts);
    expect(ownership.level).toBeNull();
    expect(quality.level).toBe('bronze');
    expect(quality.score).toBeLessThan(60);
  });

  it('an orphan stays without a level, whoever confirmed it', () => {
    const product = named('healthcare/bed-occupancy');
    const facts = factsFrom(index, stringifyEntityRef(product), {
      ...measured(product),
    });
    expect(resultsOf(facts)[0]).toMatchObject({
      level: null,
      next: {
        level: 'bronze',
        checks: ['own-01', 'own-05', 'own-02'],
      },
    });
  });

  it('a deprecated product has at most silver, and says so', () => {
    const product = named('default/loyalty-tiers-v1');
    const facts = factsFrom(index, stringifyEntityRef(product), {
      ...measured(product),
    });
    expect(facts.product.endOfLife! > now.toISOString()).toBe(true);
    expect(resultsOf(facts)[0]).toMatchObject({
      level: 'silver',
      levelBeforeCap: 'gold',
      cappedBy: 'deprecated',
      next: null,
    });
  });
});
