import { odcs, TestRepository } from '../__testUtils__/runCli';

const broken = odcs().replace('logicalType: number', 'logicalType: float');

describe('data-mesh validate', () => {
  let repository: TestRepository;
  beforeEach(() => {
    repository = new TestRepository();
  });
  afterEach(() => repository.remove());

  it('is content with documents that are valid', async () => {
    repository.write({
      'contracts/orders.odcs.yaml': odcs(),
      'shop.odps.yaml':
        'apiVersion: v1.0.0\nkind: DataProduct\nid: shop\nstatus: active\n',
      'node_modules/x/y.odcs.yaml': 'nonsense',
    });
    expect(await repository.run(['validate'])).toEqual({
      code: 0,
      out: '2 documents, 0 errors, 0 warnings\n',
      err: '',
    });
  });

  it('names file, line, place and what is allowed', async () => {
    repository.write({ 'orders.odcs.yaml': broken });
    const { code, out } = await repository.run(['validate']);
    expect(code).toBe(1);
    expect(out).toMatch(
      /^orders\.odcs\.yaml:14:\d+ error: schema\[0\]\.properties\[1\]\.logicalType: .*float.*; allowed: string, date/,
    );
    expect(out).toContain('1 document, 1 error, 0 warnings');
  });

  it('only warns of what a later version of the standard allows', async () => {
    repository.write({
      'orders.odcs.yaml': odcs()
        .replace('v3.1.0', 'v3.0.2')
        .replace('logicalType: number', 'logicalType: timestamp'),
    });
    const { code, out } = await repository.run(['validate']);
    expect(code).toBe(0);
    expect(out).toContain('warning: apiVersion');
  });

  it('quotes no lines of a file in an error of its own', async () => {
    const { code, err } = await repository.run([
      'validate',
      'none\n::error::x.yaml',
    ]);
    expect(code).toBe(2);
    expect(err).not.toMatch(/^::/m);
  });

  it('annotates files on GitHub, whatever is written in them', async () => {
    repository.write({
      'orders, new.odcs.yaml': odcs().replace(
        'logicalType: number',
        'logicalType: "a\\n::error::b%"',
      ),
    });
    const { out } = await repository.run(['validate', '--format', 'github']);
    const lines = out.trimEnd().split('\n');
    expect(lines).toHaveLength(2);
    expect(lines[0]).toMatch(
      /^::error file=orders%2C new\.odcs\.yaml,line=14,col=\d+,title=schema\[0\]\.properties\[1\]\.logicalType::/,
    );
  });

  it('speaks JSON and Markdown', async () => {
    repository.write({ 'orders.odcs.yaml': broken });
    const json = JSON.parse(
      (await repository.run(['validate', '--format', 'json'])).out,
    );
    expect(json).toMatchObject({
      command: 'validate',
      failed: true,
      items: [{ file: 'orders.odcs.yaml', line: 14, level: 'error' }],
      data: [{ standard: 'odcs', standardVersion: 'v3.1.0', valid: false }],
    });
    const { out } = await repository.run(['validate', '--format', 'markdown']);
    expect(out).toContain('### ❌ data-mesh validate: 1 document, 1 error');
    expect(out).toContain('- ❌ `orders.odcs.yaml:14');
  });

  it.each([
    ['no YAML', 'kind: [', /error/],
    ['not UTF-8', new Uint8Array([0x61, 0xff, 0xfe]), /UTF-8/],
    ['too large', 'a'.repeat(6 * 1024 * 1024), /at most/],
    [
      "the Linux Foundation's",
      'schema: https://opendataproducts.org/v4.1/schema/odps.yaml\nproduct: {}\n',
      /Linux Foundation/,
    ],
  ])('says that a file is %s, and goes on', async (_what, content, text) => {
    repository.write({ 'bad.odcs.yaml': content, 'good.odcs.yaml': odcs() });
    const { code, out } = await repository.run(['validate']);
    expect(code).toBe(1);
    expect(out).toMatch(text);
    expect(out).toContain('2 documents, 1 error');
  });

  it.each([
    [['validate', 'none.yaml'], 'none.yaml is no file'],
    [['validate', '--format', 'xml'], 'allowed: text, json, github, markdown'],
    [['validate', '--min-level', 'gold'], '--min-level is not for validate'],
    [['check'], 'check is no command; allowed: validate, diff, scorecard'],
    [['validate', '--colour'], '--colour'],
    [['diff'], '--base is missing'],
  ])('%j cannot be run', async (args, text) => {
    const { code, err } = await repository.run(args);
    expect(code).toBe(2);
    expect(err).toContain(text);
  });

  it('tells how it is called', async () => {
    const { code, out } = await repository.run(['--help']);
    expect(code).toBe(0);
    expect(out).toContain('data-mesh scorecard');
  });
});
