import { hasExamples, removeExamples } from './removeExamples';

const isKept = (field: object, table: object = {}, contract: object = {}) =>
  removeExamples(
    JSON.stringify({
      ...contract,
      schema: [{ ...table, properties: [{ ...field, examples: ['Jane'] }] }],
    }),
    'sensitive',
  ).definition.includes('Jane');

it.each([
  'C3',
  'level 4',
  'gdpr',
  'Vertraulich',
  'PERSONALDATA',
  'PIIData',
  'personally identifiable',
  'not public yet',
  'public after the embargo',
  '機密 internal',
  'not confidential',
  'no',
  ['public'],
  { level: 'public' },
  3,
  false,
])('%j closes', classification => {
  expect(isKept({ classification })).toBe(false);
  expect(isKept({}, { classification })).toBe(false);
  expect(isKept({}, {}, { classification })).toBe(false);
  expect(
    isKept({
      customProperties: [
        { property: 'dataClassification', value: classification },
      ],
    }),
  ).toBe(false);
});

it.each([
  'public',
  'Open',
  'internal',
  'private',
  'company private',
  'internalUseOnly',
  'C1 - Public',
  'non-public',
  '',
  null,
  undefined,
])('%j leaves values where they are', classification => {
  expect(isKept({ classification })).toBe(true);
});

it.each<object>([
  { tags: ['pii'] },
  { tags: ['public', 'PII:email'] },
  { tags: 'sensitive' },
  { tags: [{ name: 'pii' }] },
  { tags: { pii: true } },
  { pii: true },
  { sensitivity: 'high' },
  { customProperties: [{ property: 'pii', value: true }] },
  { customProperties: [{ property: 'isPii', value: 'yes' }] },
  { customProperties: [{ property: 'personalData', value: ['name'] }] },
  { customProperties: [{ property: 'classification', value: 'PII' }] },
  { customProperties: { sensitivity: 'high' } },
])('%j closes', said => {
  expect(isKept({ classification: 'public', ...said })).toBe(false);
  expect(isKept({ classification: 'public' }, said)).toBe(false);
});

it.each<object>([
  {},
  { tags: ['finance', 'C3', 'non-pii'] },
  { tags: { pii: false } },
  { pii: false },
  { customProperties: [{ property: 'pii', value: 'no' }] },
  { customProperties: [{ property: 'retention', value: 'C3' }] },
  { customProperties: 'pii' },
])('%j closes nothing', said => {
  expect(isKept(said)).toBe(true);
});

it('is asked for any values, whatever is said of them', () => {
  expect(hasExamples('schema: [{examples: [a]}]')).toBe(true);
  expect(hasExamples('schema: [{classification: PII}]')).toBe(false);
  expect(hasExamples('examples: [')).toBe(false);
});
