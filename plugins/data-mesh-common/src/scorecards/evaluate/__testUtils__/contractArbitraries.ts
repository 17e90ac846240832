import fc from 'fast-check';
import {
  ContractDocumentFacts,
  SchemaObjectFacts,
  SlaFacts,
} from '../../facts/productFacts';
import { IndexedContract } from '../../facts/mesh/MeshIndex';
import { OutputQuality } from '../../facts/mesh/quality';
import { daysFromNow } from './testScorecards';

/**
 * Mostly the first arbitrary: laws are broken near what is good, and a product
 * has some forty things that may be bad.
 */
export const mostly = <A, B>(usual: fc.Arbitrary<A>, rare: fc.Arbitrary<B>) =>
  fc.oneof({ arbitrary: usual, weight: 24 }, { arbitrary: rare, weight: 1 });

export const mostlyIs = <A, B>(usual: A, ...rare: B[]) =>
  mostly(fc.constant(usual), fc.constantFrom(...rare));

const dimensions = fc.subarray(
  ['accuracy', 'completeness', 'conformity', 'timeliness', 'uniqueness'],
  { minLength: 0 },
);

/** Leaves out keys whose value is undefined, as the readers of documents do. */
const dense = (sla: SlaFacts): SlaFacts =>
  Object.fromEntries(
    Object.entries(sla).filter(([, value]) => value !== undefined),
  );

const maybe = (...values: number[]) =>
  mostlyIs(values[0], undefined, ...values);

const sla: fc.Arbitrary<SlaFacts> = fc
  .record({
    freshnessHours: maybe(6, 24),
    latencyHours: fc.constantFrom(undefined, 1),
    retentionDays: maybe(365),
    availability: maybe(99.5),
    intervalHours: fc.constantFrom(undefined, 1, 24, 720),
  })
  .map(dense);

const schemaObject: fc.Arbitrary<SchemaObjectFacts> = fc
  .record({
    fields: mostly(fc.integer({ min: 1, max: 5 }), fc.constant(0)),
    untyped: mostlyIs(0, 1),
    hasKey: mostlyIs(true, false),
    noKeyReason: mostlyIs('', 'Events may come twice, by design.', 'no'),
  })
  .map(({ fields, untyped, hasKey, noKeyReason }) => ({
    name: 'rows',
    fields,
    typedFields: Math.max(0, fields - untyped),
    hasKey: hasKey && fields > 0,
    noKeyReason,
  }));

const validity = mostlyIs<string[], string[]>([], ['version is missing']);

const odcs: fc.Arbitrary<ContractDocumentFacts> = fc
  .record({
    version: fc.constant('1.0.0'),
    status: mostlyIs('active', 'draft', ''),
    problems: validity,
    schemas: mostly(
      fc.array(schemaObject, { minLength: 2, maxLength: 3 }),
      fc.array(schemaObject, { maxLength: 1 }),
    ),
    undescribed: mostlyIs(0, 1, 4),
    unclassified: mostlyIs(0, 1, 20),
    sensitivity: mostly(
      fc.constantFrom(0, 1, 2),
      fc.constantFrom<number>(-1, 3),
    ),
    rules: mostlyIs(3, 0, 1),
    dimensions,
    servers: mostlyIs(1, 0, 2),
    approvers: mostlyIs<string[], string[]>(['sales'], []),
    roles: mostlyIs(1, 0),
    sla,
  })
  .map(({ undescribed, unclassified, ...rest }) => {
    const fields = rest.schemas.reduce((sum, one) => sum + one.fields, 0);
    const classifiedFields = Math.max(0, fields - unclassified);
    return {
      ...rest,
      standard: 'odcs',
      standardVersion: 'v3.1.0',
      valid: rest.problems.length === 0,
      fields,
      describedFields: Math.max(0, fields - undescribed),
      classifiedFields,
      sensitivity: classifiedFields === 0 ? -1 : rest.sensitivity,
      approvers: rest.roles === 0 ? [] : rest.approvers,
    };
  });

const wire: fc.Arbitrary<ContractDocumentFacts> = fc
  .record({
    standard: fc.constantFrom('asyncapi', 'openapi', 'graphql'),
    problems: validity,
    servers: fc.constantFrom(0, 1),
  })
  .map(({ standard, problems, servers }) => ({
    standard,
    standardVersion: '3.0.0',
    version: '1.0.0',
    status: '',
    valid: problems.length === 0,
    problems,
    schemas: [],
    fields: 0,
    describedFields: 0,
    classifiedFields: 0,
    sensitivity: -1,
    rules: 0,
    dimensions: [],
    servers,
    roles: 0,
    approvers: [],
    sla: {},
  }));

const indexed = (
  facts: fc.Arbitrary<ContractDocumentFacts>,
): fc.Arbitrary<IndexedContract> =>
  fc.record({
    facts,
    versionsSeen: fc.constantFrom(1, 2, 3),
    breakingWithoutMajor: mostlyIs(false, true),
    breakingChanges: fc.constantFrom([], ['orders.id: Removed']),
  });

/** A contract of an output: a data contract, or what describes only the wire. */
export const dataContract = indexed(odcs);
export const wireContract = indexed(wire);

/** Results of an output, from all good to anything. */
export const outputQuality: fc.Arbitrary<OutputQuality> = fc
  .record({
    hoursAgo: mostly(fc.integer({ min: 0, max: 2 }), fc.nat({ max: 200 })),
    rulesWithResult: fc.integer({ min: 1, max: 8 }),
    failingRules: mostlyIs<string[], string[]>([], ['orders_total']),
    dimensions: mostly(
      fc.constant(['completeness', 'timeliness', 'uniqueness']),
      dimensions,
    ),
    daysMeasured: mostly(fc.constant(30), fc.integer({ min: 1, max: 30 })),
    passRate: mostlyIs(1, 0.98, 0.97, 0.5),
    timelinessDaysMeasured: mostlyIs(30, 0, 13),
    freshnessKept: mostlyIs(1, 0.95, 0.9),
  })
  .map(({ hoursAgo, ...rest }) => ({
    ...rest,
    // Half an hour beside the limits, which are whole hours.
    lastResultAt: daysFromNow(-(hoursAgo + 0.5) / 24),
  }));
