import { contractDocumentFacts } from '../contractFacts';
import { summarizeContract } from '../contractSummary';
import { diffContractTexts } from '../diffContractTexts';
import { validateStandardDocument } from './validateStandardDocument';

const contract = (properties: string) => `apiVersion: v3.1.0
kind: DataContract
id: orders
version: 1.0.0
status: active
schema:
  - name: orders
    properties:
${properties}`;

const merged = contract(`      - &amount
        name: net
        logicalType: number
        classification: internal
      - <<: *amount
        name: gross
      - <<: [*amount]
        name: tax
        classification: public
`);

const written = contract(`      - name: net
        logicalType: number
        classification: internal
      - name: gross
        logicalType: number
        classification: internal
      - name: tax
        logicalType: number
        classification: public
`);

describe('what a contract takes over by merge keys of YAML', () => {
  it('is as good as written out', () => {
    const { valid, findings, document } = validateStandardDocument(merged);
    expect({ valid, findings }).toEqual({ valid: true, findings: [] });
    expect(document).toEqual(validateStandardDocument(written).document);
    expect(contractDocumentFacts('data-contract', merged)).toEqual(
      contractDocumentFacts('data-contract', written),
    );
    expect(diffContractTexts(merged, written).changes).toEqual([]);
  });

  it('is found where it is written', () => {
    const wrong = merged.replace('logicalType: number', 'logicalType: float');
    expect(validateStandardDocument(wrong).findings).toMatchObject(
      [0, 1, 2].map(i => ({
        path: `schema[0].properties[${i}].logicalType`,
        line: 11,
      })),
    );
  });

  it('is in the summary too', () => {
    const definition = merged.replace(
      'version: 1.0.0\nstatus: active',
      '<<: { version: 1.0.0, status: active }',
    );
    const entity = {
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'API',
      metadata: { name: 'orders' },
      spec: { definition },
    };
    expect(summarizeContract(entity)).toMatchObject({
      version: '1.0.0',
      status: 'active',
    });
  });

  it('can be much', () => {
    const many = Array.from(
      { length: 6_000 },
      (_, i) => `      - <<: *amount\n        name: f${i}\n`,
    ).join('');
    expect(validateStandardDocument(merged + many).valid).toBe(true);
  });

  it.each([
    ['a text', '      - <<: amount\n', 'syntax'],
    [
      'a key in quotes',
      '      - "<<": {}\n        name: a\n',
      'unknown-property',
    ],
  ])('is not %s', (_, properties, rule) => {
    expect(
      validateStandardDocument(contract(properties)).findings[0],
    ).toMatchObject({ rule, severity: 'error' });
  });
});
