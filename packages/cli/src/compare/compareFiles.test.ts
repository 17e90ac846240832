import {
  fewerFields,
  fields,
  odcs,
  TestRepository,
} from '../__testUtils__/runCli';

const FILE = 'contracts/orders.odcs.yaml';

describe('data-mesh diff', () => {
  let repository: TestRepository;
  beforeEach(() => {
    repository = new TestRepository();
    repository.commit({ [FILE]: odcs() });
  });
  afterEach(() => repository.remove());

  const diff = (...more: string[]) =>
    repository.run(['diff', '--base', 'main', ...more]);

  it('is content when nothing has changed', async () => {
    expect(await diff()).toMatchObject({
      code: 0,
      out: '0 contracts changed since main, 0 breaking changes without a new major version\n',
    });
  });

  it('fails on a breaking change without a new major version', async () => {
    repository.write({
      [FILE]: odcs({ version: '2.2.0', fields: fewerFields }),
    });
    const { code, out } = await diff();
    expect(code).toBe(1);
    expect(out).toContain('error: 1 breaking change in a minor version');
    expect(out).toContain('Publish this as 3.0.0');
    expect(out).toContain('net_amount');
  });

  it('takes it with a new major version', async () => {
    repository.write({
      [FILE]: odcs({ version: '3.0.0', fields: fewerFields }),
    });
    expect((await diff()).code).toBe(0);
  });

  it('only warns of what was a draft', async () => {
    repository.commit({ [FILE]: odcs({ status: 'draft' }) });
    repository.write({
      [FILE]: odcs({ version: '2.2.0', fields: fewerFields }),
    });
    const { code, out } = await diff();
    expect(code).toBe(0);
    expect(out).toContain('It was a draft');
  });

  it('fails when a contract breaks by becoming a draft', async () => {
    repository.write({
      [FILE]: odcs({ version: '2.2.0', status: 'draft', fields: fewerFields }),
    });
    const { code, out } = await diff();
    expect(code).toBe(1);
    expect(out).toContain('consumers rely on it');
  });

  it('follows a contract to another file', async () => {
    repository.write({
      [FILE]: undefined,
      'orders/v2.odcs.yaml': odcs({ version: '2.2.0', fields: fewerFields }),
    });
    const { code, out } = await diff();
    expect(code).toBe(1);
    expect(out).toContain('orders/v2.odcs.yaml');
    expect(out).not.toContain('removed:');
  });

  it('misses a contract that was removed', async () => {
    repository.write({ [FILE]: undefined });
    const { code, out } = await diff();
    expect(code).toBe(1);
    expect(out).toContain('The contract was removed');
  });

  it.each(['draft', 'retired'])(
    'only warns of a removed contract that was %s',
    async status => {
      repository.commit({ [FILE]: odcs({ status }) });
      repository.write({ [FILE]: undefined });
      const { code, out } = await diff();
      expect(code).toBe(0);
      expect(out).toContain('warning: The contract was removed');
    },
  );

  it('misses each of several contracts that share an id', async () => {
    repository.commit({
      'a.odcs.yaml': odcs(),
      'b.odcs.yaml': odcs(),
      'node_modules/c.odcs.yaml': odcs(),
    });
    repository.write({
      'a.odcs.yaml': undefined,
      'b.odcs.yaml': undefined,
      'node_modules/c.odcs.yaml': undefined,
    });
    const { code, out } = await diff();
    expect(code).toBe(1);
    expect(out).toContain('a.odcs.yaml error: The contract was removed');
    expect(out).toContain('b.odcs.yaml error: The contract was removed');
    expect(out).toContain('2 contracts removed');
    expect(out).not.toContain('node_modules');
  });

  it('pairs one file that is gone with one that is new', async () => {
    repository.write({
      [FILE]: undefined,
      'v2.odcs.yaml': odcs(),
      'v3.odcs.yaml': odcs({ version: '3.0.0', fields: fewerFields }),
    });
    const { code, out } = await diff();
    expect(code).toBe(0);
    expect(out).toContain(`v2.odcs.yaml notice: was ${FILE} before`);
    expect(out).toContain('v3.odcs.yaml notice: is new');
  });

  it('does not take a contract beside another for it', async () => {
    repository.write({
      'v3.odcs.yaml': odcs({ version: '2.2.0', fields: fewerFields }),
    });
    for (const args of [[], ['v3.odcs.yaml']]) {
      const { code, out } = await diff(...args);
      expect(code).toBe(0);
      expect(out).toContain('v3.odcs.yaml notice: is new');
    }
  });

  it.each(['orders.yaml', 'Orders.ODCS.YML', './orders.yml', 'orders'])(
    'compares %s when it is named',
    async name => {
      repository.commit({ [name]: odcs() });
      repository.write({
        [name]: odcs({ version: '2.2.0', fields: fewerFields }),
      });
      const { code, out } = await diff(name);
      expect(code).toBe(1);
      expect(out).toContain('error: 1 breaking change in a minor version');
    },
  );

  it('finds endings in capitals without being told', async () => {
    repository.commit({ 'Orders.ODCS.YAML': odcs() });
    repository.write({
      'Orders.ODCS.YAML': odcs({ version: '2.2.0', fields: fewerFields }),
    });
    expect((await diff()).code).toBe(1);
  });

  it.each([
    ['shop.yaml', 'kind: Component\n', 0, 'notice: is no data contract'],
    ['notes.md', '# Notes', 0, 'notice: is no data contract'],
    ['bad.yaml', 'kind: [', 1, 'error: is no contract that can be read'],
    [FILE, 'kind: Component\n', 1, 'error: is no contract that can be read'],
  ])('says what %s is when it is named', async (name, content, code, text) => {
    repository.write({ [name]: content });
    expect(await diff(name)).toMatchObject({
      code,
      out: expect.stringContaining(text),
    });
  });

  it.each([
    ['broken', 'kind: ['],
    ['one with a key twice', `${odcs()}id: orders\n`],
    ['something else', 'kind: Component\n'],
  ])('says that it cannot compare with %s', async (_what, content) => {
    repository.commit({ [FILE]: content });
    repository.write({ [FILE]: odcs() });
    const { code, out } = await diff();
    expect(code).toBe(0);
    expect(out).toContain('warning: cannot be compared, at the base: ');
    expect(out).not.toContain('is new');
  });

  it('does not miss what the base has gained since', async () => {
    repository.git('checkout', '--quiet', '-b', 'feature');
    repository.commit({ 'other.txt': 'Work' });
    repository.git('checkout', '--quiet', 'main');
    repository.commit({
      'later.odcs.yaml': odcs({ id: 'later' }),
      [FILE]: odcs({
        version: '2.2.0',
        fields: `${fields}      - name: more\n`,
      }),
    });
    repository.git('checkout', '--quiet', 'feature');
    expect(await diff()).toMatchObject({
      code: 0,
      out: '0 contracts changed since main, 0 breaking changes without a new major version\n',
    });
  });

  it('compares with the base itself when there is no common past', async () => {
    repository.git('checkout', '--quiet', '--orphan', 'other');
    repository.commit({
      [FILE]: odcs({ version: '2.2.0', fields: fewerFields }),
    });
    const { code, out } = await diff();
    expect(code).toBe(1);
    expect(out).toContain('net_amount');
  });

  it('runs in a folder of the repository', async () => {
    repository.write({
      [FILE]: odcs({ version: '2.2.0', fields: fewerFields }),
    });
    const { code, out } = await repository.run(['diff', '--base', 'main'], {
      in: 'contracts',
    });
    expect(code).toBe(1);
    expect(out).toMatch(/^orders\.odcs\.yaml error/m);
  });

  it('writes a comment for a pull request', async () => {
    repository.write({
      [FILE]: odcs({ version: '2.2.0', fields: fewerFields }),
    });
    const { out } = await diff('--format', 'markdown');
    expect(out).toContain('## 1 breaking change in a minor version');
    expect(out).toContain('`net_amount`');
  });

  it.each(['none', '--upload-pack=x'])(
    'does not know the revision %s',
    async base => {
      const { code, err } = await repository.run(['diff', `--base=${base}`]);
      expect(code).toBe(2);
      expect(err).toMatch(/was not found|is no revision/);
    },
  );
});
