import { InputError } from '@backstage/errors';
import { SignalFormat } from '../SignalFormat';
import { MAX_SIGNALS } from '../SignalCollector';
import { dbtFormat } from '../formats/dbt/dbtFormat';
import { metricsFormat } from '../formats/metrics/metricsFormat';
import { summaryFormat } from '../formats/summary/summaryFormat';
import { builtInSignalFormats } from '../formats/builtInSignalFormats';
import { sampleFiles } from '../formats/__testUtils__/sampleDocuments';
import { parseSignals, readSignals, SignalPart } from './readSignals';

const receivedAt = new Date('2026-08-03T00:00:00Z');

async function* chunks(bytes: Uint8Array, size: number) {
  for (let at = 0; at < bytes.length; at += size) {
    yield bytes.subarray(at, at + size);
  }
}

const parts = (files: Record<string, string>, size = 1000): SignalPart[] =>
  Object.entries(files).map(([name, text]) => ({
    name,
    content: chunks(Buffer.from(text), size),
  }));

const metric = {
  product: 'dataproduct:default/orders',
  name: 'cost',
  value: 1,
};

/** Hands over all that it is given. */
const echo = (file: Partial<SignalFormat['files'][0]>) => {
  const values: unknown[] = [];
  const format: SignalFormat = {
    name: 'echo',
    title: 'Echo',
    files: [{ name: 'file', title: 'a file', paths: [''], ...file }],
    createReader: () => ({
      read: (_, path, value) => void values.push([path.join('.'), value]),
      finish: () => ({ runs: [], notes: [] }),
    }),
  };
  return { format, values };
};

describe('readSignals', () => {
  it.each([1, 2, 3, 7, 64, 1000])(
    'gives the same for chunks of %s bytes',
    async size => {
      for (const format of builtInSignalFormats) {
        const files = sampleFiles(format.name);
        await expect(
          readSignals(format, parts(files, size), { receivedAt }),
        ).resolves.toEqual(parseSignals(format, files, { receivedAt }));
      }
    },
  );

  it.each([1, 2, 5])(
    'keeps characters whole in chunks of %s bytes',
    async size => {
      const name = 'Käufer 🧡 €';
      const text = `\ufeff${JSON.stringify({ ...metric, name })}`;
      const { runs } = await readSignals(
        metricsFormat,
        parts({ 'metrics.json': text }, size),
        { receivedAt },
      );
      expect(runs[0].metrics[0]).toMatchObject({
        name,
        at: '2026-08-03T00:00:00.000Z',
      });
    },
  );

  it.each([
    ['utf16le', 1],
    ['utf16le', 7],
    ['utf16be', 3],
  ])('reads %s in chunks of %s bytes', async (encoding, size) => {
    const name = 'Käufer 🧡 €';
    const bytes = Buffer.from(
      `\ufeff${JSON.stringify({ ...metric, name })}`,
      'utf16le',
    );
    const content = chunks(
      encoding === 'utf16be' ? bytes.swap16() : bytes,
      size,
    );
    const { runs } = await readSignals(
      metricsFormat,
      [{ name: 'metrics', content }],
      { receivedAt },
    );
    expect(runs[0].metrics[0].name).toBe(name);
  });

  it.each([1, 2, 5, 1000])(
    "takes Python's words for numbers that are none, in chunks of %s bytes",
    async size => {
      const { format, values } = echo({});
      const text =
        '{"a":NaN,"b":-Infinity,"c":[Infinity, 1],"d":"-Infinity, NaN \\" NaN","e":-1}';
      await readSignals(format, parts({ file: text }, size), { receivedAt });
      const d = '-Infinity, NaN " NaN';
      expect(values).toEqual([['', { a: '', b: '', c: ['', 1], d, e: -1 }]]);
    },
  );

  it('takes one document, a list and lines of them', () => {
    const line = JSON.stringify(metric);
    const count = (text: string) =>
      parseSignals(metricsFormat, { metrics: text }).runs.flatMap(
        run => run.metrics,
      ).length;
    expect(count(line)).toBe(1);
    expect(count(`[${line}, ${line}]`)).toBe(2);
    expect(count(`\r\n${line}\r\n${line}\n\n`)).toBe(2);
  });

  it('hands over only what was asked for', () => {
    const { format, values } = echo({
      paths: ['metadata', 'results.*', 'a.*.b'],
    });
    parseSignals(format, {
      file: JSON.stringify({
        metadata: { v: 1 },
        results: [{ a: 1 }, { a: 2 }],
        a: { x: { b: 1, c: 2 }, 'y.z': { b: 3 } },
        other: { metadata: 5 },
      }),
    });
    expect(values).toEqual([
      ['metadata', { v: 1 }],
      ['results.0', { a: 1 }],
      ['results.1', { a: 2 }],
      ['a.x.b', 1],
      ['a.y.z.b', 3],
    ]);
  });

  it('says in which of several documents a value was', () => {
    const { format, values } = echo({ many: true, paths: ['a'] });
    parseSignals(format, { file: '{"a":1}{"a":2}' });
    expect(values).toEqual([
      ['0.a', 1],
      ['1.a', 2],
    ]);
  });

  it('cuts long text', () => {
    const { format, values } = echo({});
    parseSignals(format, {
      file: JSON.stringify({ text: 'x'.repeat(3_000_000) }),
    });
    expect(JSON.stringify(values).length).toBeLessThan(11_000);
  });

  it('is not touched by names that mean something to JavaScript', () => {
    const { format, values } = echo({ paths: ['a', '__proto__'] });
    const text =
      '{"__proto__":{"polluted":1},"a":{"__proto__":{"b":1},"constructor":{"prototype":{"c":1}}}}';
    parseSignals(format, { file: text });
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    expect(({} as Record<string, unknown>).b).toBeUndefined();
    expect(values).toHaveLength(2);
  });

  describe('refuses', () => {
    const send = (text: string | Uint8Array) => () =>
      parseSignals(summaryFormat, { summary: text });

    it.each([
      ['an empty file', '', 'summary: it is empty'],
      ['white space', ' \n ', 'summary: it is empty'],
      [
        'a truncated file',
        '{"product": "x", "pas',
        'summary: it ends too early, after 21 bytes',
      ],
      [
        'a truncated list',
        '{"product": [1,',
        'summary: it ends too early, after 15 bytes',
      ],
      ['text', 'product: x', 'summary: it is no JSON from byte 0 on'],
      [
        'a wrong character',
        '{"product" = 1}',
        'summary: it is no JSON from byte 11 on',
      ],
      [
        "a word of Python's",
        '{"a": None}',
        'summary: it is no JSON from byte 6',
      ],
      [
        'two documents',
        '{"product":"x"} {}',
        'summary: at byte 16: something follows',
      ],
      ['a list', '[1]', 'summary: it is no object'],
      ['a number', '12', 'summary: it is no object'],
      [
        'deep nesting',
        '['.repeat(101),
        'summary: at byte 100: it is nested deeper than 100',
      ],
      [
        'no text',
        Buffer.from('{"a": "\xff\xfe aaaa"}', 'latin1'),
        'summary: it is no JSON',
      ],
    ])('%s', (_, text, message) => {
      expect(send(text)).toThrow(InputError);
      expect(send(text)).toThrow(message);
    });

    it('parts that are not known, there twice or missing', async () => {
      const read = (...list: SignalPart[]) =>
        readSignals(summaryFormat, list, { receivedAt });
      const part = (name: string) =>
        parts({ [name]: sampleFiles('summary').summary })[0];
      await expect(read(part('other'))).rejects.toThrow(
        'part "other" is not known; allowed: summary',
      );
      await expect(read(part('summary'), part('summary'))).rejects.toThrow(
        'part summary is there twice',
      );
      await expect(read()).rejects.toThrow('part summary is missing');
      await expect(
        readSignals(
          dbtFormat,
          parts({ manifest: sampleFiles('dbt').manifest }),
          { receivedAt },
        ),
      ).rejects.toThrow('run_results or sources is missing');
    });

    it('a document that would take far more memory than it is long', () => {
      const lists = `{"product":[${'[],'.repeat(1_000_001)}[]]}`;
      expect(send(lists)).toThrow('more than 2000000 values in one part');
    });

    it('more than 100,000 results', () => {
      const lines = JSON.stringify(metric)
        .concat('\n')
        .repeat(MAX_SIGNALS + 1);
      expect(() => parseSignals(metricsFormat, { metrics: lines })).toThrow(
        'there are more than 100000 results; send them in several requests',
      );
    });

    it('Soda v4, and says so', () => {
      const text = JSON.stringify({ contract: {}, checkResults: [] });
      expect(send(text)).toThrow(
        'Soda v4 contract verification, which are not read yet',
      );
    });
  });

  it('passes on errors of other kinds', async () => {
    const { format } = echo({});
    const broken = {
      ...format,
      createReader: () => ({
        read: () => {
          throw new TypeError('a mistake in the reader');
        },
        finish: () => ({ runs: [], notes: [] }),
      }),
    };
    await expect(
      readSignals(broken, parts({ file: '{}' }), { receivedAt }),
    ).rejects.toThrow(TypeError);
  });
});
