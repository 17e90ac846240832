import * as fc from 'fast-check';
import { dump } from 'js-yaml';
import { findingText } from '../findings/DocumentFinding';
import { contractView, readOdcsContract } from '../odcs/view/readOdcsContract';
import {
  validateStandardDocument,
  validateStandardValues,
} from './validateStandardDocument';

const fieldNames = [
  ...['apiVersion', 'kind', 'id', 'version', 'status', 'description', 'team'],
  ...['schema', 'servers', 'roles', 'support', 'price', 'slaProperties'],
  ...['name', 'properties', 'items', 'map', 'key', 'value', 'logicalType'],
  ...['logicalTypeOptions', 'quality', 'relationships', 'from', 'to', 'enum'],
  ...['type', 'metric', 'rule', 'query', 'mustBe', 'mustBeBetween', 'members'],
  ...['customProperties', 'property', 'authoritativeDefinitions', 'url'],
  ...['tags', 'context', 'server', 'port', 'inputPorts', 'outputPorts', 'sbom'],
  ...['__proto__', 'constructor', 'examples', 'contractCreatedTs', 'x'],
  ...['toString', 'valueOf', 'length', 'then', 'hasOwnProperty'],
];
const words = [
  ...['v3.0.2', 'v3.1.0', 'v3.2.0', 'v9.9.9', 'DataContract', 'DataProduct'],
  ...['string', 'object', 'array', 'map', 'vector', 'library', 'sql', 'custom'],
  ...['kafka', 's3', 'a.b', 'schema/a/properties/b', '2026-01-01', '', '${X}'],
];

/** Documents whose fields are those of the standards, and whose values are anything. */
const junk = fc.letrec<{ value: unknown }>(tie => ({
  value: fc.oneof(
    { maxDepth: 6, withCrossShrink: true },
    fc.constantFrom<unknown>(...words, null, true, 0, -1, 1.5, NaN),
    fc.string(),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(fc.constantFrom(...fieldNames), tie('value'), {
      maxKeys: 8,
    }),
  ),
})).value;

const document = fc
  .tuple(
    fc.constantFrom(
      ...['v3.0.2', 'v3.1.0', 'v3.2.0', 'v1.0.0', 'v1.1.0', 'v8.0.0'],
    ),
    fc.constantFrom('DataContract', 'DataProduct', 'x'),
    fc.dictionary(fc.constantFrom(...fieldNames), junk, { maxKeys: 15 }),
  )
  .map(([apiVersion, kind, fields]) => ({ ...fields, apiVersion, kind }));

it('any document is judged and shown', () => {
  fc.assert(
    fc.property(document, values => {
      const { valid, findings } = validateStandardValues(values);
      expect(valid).toBe(
        findings.every(({ severity }) => severity !== 'error'),
      );
      findings.forEach(finding => expect(findingText(finding)).not.toBe(''));
      expect(contractView(values).fieldCount).toBeGreaterThanOrEqual(0);
    }),
    { numRuns: 500 },
  );
});

it('any document is judged alike as text, with places in it', () => {
  fc.assert(
    fc.property(document, values => {
      const text = dump(values, { skipInvalid: true, noRefs: true });
      const lines = text.split('\n').length;
      for (const { line = 1, column = 1 } of validateStandardDocument(text)
        .findings) {
        expect(line).toBeGreaterThan(0);
        expect(line).toBeLessThanOrEqual(lines);
        expect(column).toBeGreaterThan(0);
      }
    }),
    { numRuns: 200 },
  );
});

it('any text is judged', () => {
  const edited = fc
    .tuple(
      fc.constant(
        'apiVersion: v3.1.0\nkind: DataContract\nid: a\nversion: 1.0.0\nstatus: x\nschema:\n  - name: a\n    properties: &p\n      - { name: b, logicalType: string }\n',
      ),
      fc.array(fc.tuple(fc.nat(200), fc.nat(5), fc.string({ maxLength: 3 }))),
    )
    .map(([text, edits]) =>
      edits.reduce(
        (now, [at, length, put]) =>
          now.slice(0, at) + put + now.slice(at + length),
        text,
      ),
    );
  fc.assert(
    fc.property(fc.oneof(edited, fc.string()), text => {
      const { valid, findings } = validateStandardDocument(text);
      expect(valid || findings.length > 0).toBe(true);
      expect(readOdcsContract(text).ok).toBeDefined();
    }),
    { numRuns: 500 },
  );
});
