import Ajv2019, { ValidateFunction } from 'ajv/dist/2019';
import { CORE_SCHEMA, load } from 'js-yaml';
import {
  CorpusFile,
  corpusFiles,
  corpusJson,
  hasCorpus,
} from './__testUtils__/corpus';
import { Mutation, mutationsOf } from './__testUtils__/mutations';
import { DocumentValidation } from './standards/standardDocument';
import {
  validateStandardDocument,
  validateStandardValues,
} from './standards/validateStandardDocument';

const schemaFiles = {
  'ODCS v3.0.2': 'odcs/schema/odcs-json-schema-v3.0.2.json',
  'ODCS v3.1.0': 'odcs/schema/odcs-json-schema-v3.1.0.json',
  'ODCS v3.2.0-draft': 'odcs/schema/odcs-json-schema-v3.2.0-draft.json',
  'ODPS v1.0.0': 'odps/schema/odps-json-schema-v1.0.0.json',
};
type SchemaName = keyof typeof schemaFiles;

/** The schemas of contracts by the versions that documents name. */
const namedSchemas: [RegExp, SchemaName][] = [
  [/^v3\.0\.[012]$/, 'ODCS v3.0.2'],
  [/^v3\.1\.0$/, 'ODCS v3.1.0'],
  [/^v3\.2\.0$/, 'ODCS v3.2.0-draft'],
];

const valuesOf = ({ text }: CorpusFile) =>
  load(text, { schema: CORE_SCHEMA }) as Record<string, unknown>;

interface Verdict {
  official: boolean;
  officialErrors: string;
  ours: DocumentValidation;
}

const has = (ours: DocumentValidation, ...rules: string[]) =>
  ours.findings.some(({ rule }) => rules.includes(rule));

/** Where we judge otherwise than the official schema, and why. */
const explained: [why: string, test: (verdict: Verdict) => boolean][] = [
  [
    'A minor version that is newer than those known is only warned of',
    ({ official, ours }) => !official && has(ours, 'newer-version'),
  ],
  [
    'v2 has another shape, though the enumeration of v3 names it',
    ({ official, ours }) => official && has(ours, 'unsupported-version'),
  ],
  [
    'Documents that name v3.0 may use v3.1, as official examples do',
    ({ official, ours }) => !official && has(ours, 'later-version'),
  ],
  [
    'v3.2.0 as released takes what its draft did not: a port may be a text, names in references may have hyphens, more may be deprecated, more server types and vectors',
    ({ official, ours, officialErrors }) =>
      !official &&
      ours.schemaVersion === 'v3.2.0' &&
      /\/port"|relationships\/\d+\/(to|from)|":"(deprecated|vendor|encoding|id)"/.test(
        officialErrors,
      ),
  ],
];

describe('our verdict and that of the official schemas', () => {
  if (!hasCorpus) {
    // eslint-disable-next-line jest/no-disabled-tests, jest/expect-expect
    it.skip('The official schemas: not beside the repository', () => {});
    return;
  }

  const official = Object.fromEntries(
    Object.entries(schemaFiles).map(([name, file]) => [
      name,
      // A format is a note in JSON Schema 2019-09, so ours are warnings.
      new Ajv2019({ strict: false, validateFormats: false }).compile(
        corpusJson(file),
      ),
    ]),
  ) as Record<SchemaName, ValidateFunction>;

  const compare = (
    schema: SchemaName,
    document: Record<string, unknown>,
  ): Verdict => {
    const validate = official[schema];
    return {
      official: validate(document),
      officialErrors: JSON.stringify(validate.errors ?? []),
      ours: validateStandardValues(document),
    };
  };
  const differ = (verdict: Verdict) => verdict.official !== verdict.ours.valid;
  const whyOf = (verdict: Verdict) =>
    explained.find(([, test]) => test(verdict))?.[0];

  const validFiles = (folder: string, schema: SchemaName) =>
    corpusFiles(folder).map(file => [schema, file.name, file] as const);

  const published = [
    ...validFiles('odcs/valid-v3.1', 'ODCS v3.1.0'),
    ...validFiles('odcs/valid-v3.2-draft', 'ODCS v3.2.0-draft'),
    ...validFiles('odcs/invalid-v3.2-draft', 'ODCS v3.2.0-draft'),
    ...validFiles('odps/valid', 'ODPS v1.0.0').filter(
      // The schema of v1.1 is not at hand.
      ([, name]) => !name.includes('deprecated'),
    ),
  ];

  it.each(published)('%s: %s', (schema, _name, file) => {
    const verdict = compare(schema, valuesOf(file));
    const read = validateStandardDocument(file.text);
    expect(read.valid).toBe(verdict.ours.valid);
    expect(differ(verdict)).toBe(false);
  });

  /** A contract of v3.1 as one of v3.0: without what came later. */
  const asOlder = (document: Record<string, unknown>) =>
    JSON.parse(
      JSON.stringify({ ...document, apiVersion: 'v3.0.2' }, (key, value) => {
        if (['id', 'relationships'].includes(key) && value !== document.id) {
          return undefined;
        }
        if (key === 'team' && !Array.isArray(value)) return value?.members;
        if (key === 'support') {
          return value.map((channel: object) => ({ url: 'a:b', ...channel }));
        }
        return value?.metric && !value.rule
          ? { ...value, rule: value.metric }
          : value;
      }),
    );

  const basesOf = (schema: SchemaName): Record<string, unknown>[] => {
    switch (schema) {
      case 'ODCS v3.0.2':
        return corpusFiles('odcs/valid-v3.1').map(valuesOf).map(asOlder);
      case 'ODCS v3.1.0':
        return corpusFiles('odcs/valid-v3.1').map(file => ({
          ...valuesOf(file),
          apiVersion: 'v3.1.0',
        }));
      case 'ODCS v3.2.0-draft':
        return corpusFiles('odcs/valid-v3.2-draft').map(valuesOf);
      default:
        return corpusFiles('odps/valid')
          .filter(({ name }) => !name.includes('deprecated'))
          .map(valuesOf)
          .flatMap(product => [product, { ...product, apiVersion: 'v1.0.0' }]);
    }
  };

  const MUTATIONS = 2_000;

  it.each(Object.keys(schemaFiles) as SchemaName[])(
    `agree on ${MUTATIONS} broken documents of %s`,
    schema => {
      const bases = basesOf(schema);
      const broken: Mutation[] = bases.flatMap((base, seed) => {
        expect(compare(schema, base)).toMatchObject({
          official: true,
          ours: { valid: true },
        });
        return [
          ...mutationsOf(
            base,
            Math.ceil(MUTATIONS / bases.length),
            (seed + 1) * 7919,
          ),
        ];
      });
      const schemaOf = ({ path, document }: Mutation) =>
        (path === '/apiVersion' &&
          schema.startsWith('ODCS') &&
          namedSchemas.find(([version]) =>
            version.test(String(document.apiVersion)),
          )?.[1]) ||
        schema;
      const verdicts = broken.map(mutation => ({
        place: `${mutation.kind}: ${mutation.path}`,
        ...compare(schemaOf(mutation), mutation.document),
      }));
      const differing = verdicts.filter(differ);
      const unexplained = differing
        .filter(verdict => !whyOf(verdict))
        .map(({ place, officialErrors, ours }) => ({
          place,
          officialErrors,
          ours: ours.findings,
        }));
      expect(unexplained).toEqual([]);
      // The mutations break most documents, and leave some of them valid.
      const rejected = verdicts.filter(verdict => !verdict.official).length;
      expect(rejected / verdicts.length).toBeGreaterThan(0.4);
      expect(rejected / verdicts.length).toBeLessThan(0.95);
      const agreeing = verdicts.length - differing.length;
      const reasons = explained.map(
        ([why]) =>
          `${
            differing.filter(verdict => whyOf(verdict) === why).length
          } ${why}`,
      );
      // eslint-disable-next-line no-console
      console.info(
        [
          `${schema}: ${agreeing} of ${verdicts.length} agree (${rejected} are invalid)`,
          ...reasons,
        ].join('\n  '),
      );
      expect(agreeing / verdicts.length).toBeGreaterThanOrEqual(0.99);
    },
  );
});
