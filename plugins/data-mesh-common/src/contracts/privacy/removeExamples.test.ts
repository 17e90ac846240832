import fc from 'fast-check';
import { parse } from 'yaml';
import { validateStandardDocument } from '../standards/validateStandardDocument';
import { removeExamples } from './removeExamples';

const contract = (properties: string) => `apiVersion: v3.2.0
kind: DataContract
id: people
version: 1.0.0
status: active
schema:
  - name: people
    properties:
${properties}`;

const email = `      # who it is
      - name: email
        logicalType: string
        classification: restricted
        examples: [jane@shop.example, joe@shop.example]
`;
const country = `      - name: country
        logicalType: string
        classification: public
        examples: [DE]
        enum:
          - value: DE
          - value: FR
`;
const address = `      - name: address
        logicalType: object
        classification: confidential
        properties:
          - name: city
            logicalType: string
            examples: [Berlin]
      - name: devices
        logicalType: array
        items:
          logicalType: string
          classification: PII
          examples: [Phone]
`;

describe('removing examples', () => {
  it('keeps those of open fields, and all else as it is', () => {
    const { definition, removed } = removeExamples(
      contract(email + country),
      'sensitive',
    );
    expect(removed).toBe('examples of 1 field');
    expect(definition).toContain('# who it is');
    expect(parse(definition)).toEqual(
      parse(
        contract(email + country).replace(
          '        examples: [jane@shop.example, joe@shop.example]\n',
          '',
        ),
      ),
    );
    expect(validateStandardDocument(definition).valid).toBe(true);
  });

  it('reaches into closed objects, items and maps', () => {
    const { definition, removed } = removeExamples(
      contract(address),
      'sensitive',
    );
    expect(removed).toBe('examples of 2 fields');
    expect(definition).not.toMatch(/Berlin|Phone/);
  });

  it('removes all where all is asked for', () => {
    const { definition, removed } = removeExamples(
      contract(email + country + address),
      'strip',
    );
    expect(removed).toBe('examples of 4 fields, allowed values of 1 field');
    expect(definition).not.toMatch(/examples|enum/);
  });

  it('leaves all where nothing is to be removed', () => {
    const text = contract(email);
    expect(removeExamples(text, 'keep')).toEqual({
      definition: text,
      removed: '',
    });
    expect(removeExamples(contract(country), 'sensitive').definition).toBe(
      contract(country),
    );
  });

  it('keeps JSON JSON', () => {
    const { definition } = removeExamples(
      JSON.stringify(parse(contract(email))),
      'sensitive',
    );
    expect(JSON.parse(definition).schema[0].properties[0]).toEqual({
      name: 'email',
      logicalType: 'string',
      classification: 'restricted',
    });
  });

  it('finds what is written once and used twice', () => {
    const text = contract(
      `      - name: a
        classification: restricted
        examples: &people [Jane]
      - name: b
        classification: restricted
        examples: *people
`,
    );
    const { definition, removed } = removeExamples(text, 'sensitive');
    expect(removed).toBe('examples of 2 fields');
    expect(definition).not.toContain('Jane');
  });

  it.each([
    [
      'a field takes over that it is closed',
      `      - &person
        name: a
        classification: restricted
      - <<: *person
        name: b
        properties:
          - name: c
            examples: [Jane]
`,
    ],
    [
      'a closed field takes examples over',
      `      - &person
        name: a
        examples: [Jane]
      - <<: [*person]
        name: b
        classification: restricted
`,
    ],
    [
      'examples that are taken over are replaced',
      `      - <<: { examples: [Jane], classification: restricted }
        name: a
        examples: []
        classification: public
`,
    ],
  ])('follows merge keys of YAML: %s', (_, properties) => {
    const { definition } = removeExamples(contract(properties), 'sensitive');
    expect(definition).not.toContain('Jane');
    expect(definition).toContain('<<:');
    expect(validateStandardDocument(definition).standard).toBe('odcs');
  });

  it.each(['', 'examples', '- enum', 'schema: examples', 'a: [', '\u0000'])(
    'leaves %j to those who say what is wrong with it',
    text => {
      expect(removeExamples(text, 'strip')).toEqual({
        definition: text,
        removed: '',
      });
    },
  );

  it('never throws, and leaves no example behind', () => {
    const field: fc.Arbitrary<unknown> = fc.letrec(tie => ({
      field: fc.record(
        {
          name: fc.string(),
          examples: fc.array(fc.constant('secret-value')),
          enum: fc.array(fc.record({ value: fc.constant('secret-value') })),
          properties: fc.oneof(
            { depthSize: 'small' },
            fc.anything(),
            fc.array(tie('field'), { maxLength: 3 }),
          ),
          items: fc.oneof({ depthSize: 'small' }, fc.string(), tie('field')),
        },
        { requiredKeys: [] },
      ),
    })).field;
    fc.assert(
      fc.property(fc.array(field, { maxLength: 4 }), properties => {
        const text = JSON.stringify({ schema: [{ properties }] });
        expect(removeExamples(text, 'strip').definition).not.toMatch(
          /"(examples|enum)":\s*\[[^\]]*secret-value/,
        );
      }),
    );
  });
});
