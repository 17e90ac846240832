import { fewerFields, odcs, TestRepository } from '../__testUtils__/runCli';

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

  it('only warns of a draft', async () => {
    repository.write({
      [FILE]: odcs({ version: '2.2.0', status: 'draft', fields: fewerFields }),
    });
    const { code, out } = await diff();
    expect(code).toBe(0);
    expect(out).toContain('It is a draft');
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
