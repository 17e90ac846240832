import { ApiEntity } from '@backstage/catalog-model';
import { ANNOTATION_CONTRACT_REMOVED } from '../../contracts/contractEntity';
import { contractFile, imported, productFile } from '../__testUtils__/files';
import { odcsOfEntity } from './odcsOfEntity';
import { odpsOfEntity } from './odpsOfEntity';
import { writeExportedDocument } from './writeExportedDocument';

const contract = (annotations: Record<string, string> = {}) => {
  const api = imported([contractFile()]).api() as ApiEntity;
  return { ...api, metadata: { ...api.metadata, annotations } };
};

describe('a contract', () => {
  const removed = { [ANNOTATION_CONTRACT_REMOVED]: 'examples of 2 fields' };

  it('says in a comment of YAML what the portal removed', () => {
    const text = writeExportedDocument(odcsOfEntity(contract(removed)), 'yaml');
    expect(text.split('\n')[0]).toBe(
      '# The portal removed this before it stored the contract: examples of 2 fields.',
    );
    expect(text).toContain(String(contract().spec.definition));
  });

  it('says in JSON what the portal removed', () => {
    const text = writeExportedDocument(odcsOfEntity(contract(removed)), 'json');
    expect(JSON.parse(text).customProperties).toEqual([
      {
        property: 'removedBeforeStorage',
        value: expect.stringContaining('examples of 2 fields'),
      },
    ]);
  });

  it('becomes YAML when it was written as JSON', () => {
    const api = contract();
    const json = writeExportedDocument(odcsOfEntity(api), 'json');
    const asJson = { ...api, spec: { ...api.spec, definition: json } };
    expect(writeExportedDocument(odcsOfEntity(asJson), 'yaml')).toContain(
      '\nkind: DataContract\n',
    );
  });

  it('that cannot be read is refused with the reason', () => {
    const api = contract();
    expect(() =>
      odcsOfEntity({ ...api, spec: { ...api.spec, definition: 'a: [' } }),
    ).toThrow(/orders-v1 cannot be given as a file.*neither YAML nor JSON/);
  });
});

describe('a product that was made of a file', () => {
  const text = `# who wrote it
apiVersion: v1.0.0
kind: DataProduct
id: shop
status: active # since May
version: 1.0.0
domain: sales
team:
  name: sellers
  members:
    - username: jdoe # until June
      role: owner
outputPorts:
  - name: out
    version: 1.0.0
    contractId: orders
    tags: [a] # of the port
customProperties:
  - property: type
    value: aggregate
`;
  const read = imported([{ location: 'x', content: text }, contractFile()]);
  const product = read.product();
  const exported = (spec: object) =>
    writeExportedDocument(
      odpsOfEntity({ ...product, spec: { ...product.spec, ...spec } }, [
        read.api(),
      ]),
      'yaml',
    );

  it('is the file', () => {
    expect(exported({})).toBe(text);
  });

  it.each([
    ['lifecycle', { lifecycle: 'retired' }, 'status: retired # since May'],
    ['version', { version: '1.1.0' }, 'version: 1.1.0'],
    ['domain', { domain: 'web/shop' }, 'domain: web/shop'],
    [
      'owner',
      { owner: 'others' },
      '- property: owner\n    value: group:default/others',
    ],
    ['team', { team: { productOwner: 'asmith' } }, 'username: asmith'],
    ['type', { type: 'source-aligned' }, 'value: source-aligned'],
    ['purpose', { purpose: 'why' }, 'purpose: why'],
    ['personalData', { personalData: 'none' }, '- property: personalData'],
    [
      'support',
      {
        support: [{ channel: 'c', url: 'https://a.example' }, { channel: 'd' }],
      },
      '- property: support\n    value:\n      - channel: d\n',
    ],
    [
      'a new output',
      {
        outputs: [
          ...product.spec.outputs!,
          { name: 'next', contract: 'orders-v1', type: 'table' },
        ],
      },
      'name: next\n    version: ""\n    contractId: orders\n    type: table',
    ],
    [
      'an input',
      { inputs: [{ name: 'in', from: 'x', contract: 'orders-v1' }] },
      'inputPorts:\n  - name: in\n    version: 1.0.0\n    contractId: orders\n',
    ],
    [
      'an input without a contract',
      { inputs: [{ name: 'in', from: 'resource:x' }] },
      '- property: inputs\n    value:\n      - name: in\n        from: resource:default/x',
    ],
  ])('with what the entity says differently: %s', (_, spec, expected) => {
    const after = exported(spec);
    expect(after).toContain(expected);
    expect(after).toContain('# who wrote it');
    expect(after).toContain('# of the port');
  });

  it('loses the ports that the entity has no more', () => {
    expect(exported({ outputs: [] })).not.toContain('outputPorts');
  });

  it('is made anew when the text is no product', () => {
    expect(exported({ definition: 'a: [' })).toContain('id: shop');
  });

  it('keeps contracts that were never found', () => {
    const unknown = imported([
      productFile({
        domain: 'a',
        team: { name: 'b' },
        inputPorts: [{ name: 'in', version: '1.0.0', contractId: 'unknown' }],
        outputPorts: [{ name: 'out', version: '1.0.0', contractId: 'gone' }],
      }),
    ]).product();
    expect(writeExportedDocument(odpsOfEntity(unknown, []), 'yaml')).toBe(
      unknown.spec.definition,
    );
  });
});
