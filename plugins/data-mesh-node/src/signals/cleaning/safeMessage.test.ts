import fc from 'fast-check';
import { safeMessage } from './safeMessage';

describe('safeMessage', () => {
  it.each([
    'Got 5 results, configured to fail if != 0',
    'Row count 412 is below the threshold 1000',
    'Found 17 rows with missing customer_id',
    'Latest record is 22h old',
    "The table doesn't exist, and the owner's job failed",
    'Value(s) not unique: 3',
    'passed: 10, failed: 2, assigned: 3',
    'Expected 95.5% but found 12%',
  ])('keeps: %s', text => {
    expect(safeMessage(text)).toBe(text);
  });

  it.each([
    ["Unexpected value 'Ann Smith' found", "Unexpected value '…' found"],
    ['Unexpected value "Ann" and `Bob`', "Unexpected value '…' and '…'"],
    ["it's 'John O'Brien' again", "it's '…' again"],
    ['never closed: "Ann Smith', 'never closed: …'],
    ['Syntax error near select * from a', 'Syntax error near (SQL left out)'],
    ['see https://ann:pw@host/p?token=1#x', 'see https://host/p'],
    ['failed for ann@example.com today', 'failed for … today'],
    ['login with password=hunter2 failed', 'login with password=… failed'],
    ['dbPassword: hunter2, access_token="a b"', 'dbPassword=… access_token=…'],
    ['the secret is hunter2', 'the secret=…'],
    ['Bad int64 value: Ann', undefined],
    ['Authorization: Bearer abc.def', 'Authorization=…'],
    ['Key (email)=(ann) exists', 'Key (email)=… exists'],
    ['found [1, 2, 3] at [9:1]', 'found […] at [9:1]'],
    ['id AKIAIOSFODNN7EXAMPLE1 denied', 'id … denied'],
    ['card 4111 1111 1111 1111', 'card …'],
    ['boom\nTraceback (most recent call last):\n x', 'boom'],
    ['boom\n    at run (/app/x.js:1:2)', 'boom'],
    [
      'null value. DETAIL: Failing row contains (1, Ann)',
      'null value. DETAIL:',
    ],
    [
      'The duplicate key value is (John (Jr) Smith, 1980-01-01).',
      'The duplicate key value is (…).',
    ],
    ['Key (lower(name))=(John (Jr) Smith) is', 'Key (lower(name))=… is'],
    [
      'invalid input syntax for type integer: John Smith',
      'invalid input syntax for type integer: …',
    ],
    ['Illegal date here: 1980-01-01', 'Illegal date here: …'],
    ['value out of range: John', 'value out of range: …'],
    ['could not convert Ann Smith', 'could not convert …'],
    ['Error while parsing Ann', 'Error while parsing …'],
    ['two\nlines\u0000 and\ttabs', 'two lines and tabs'],
  ])('%j becomes %j', (text, safe) => {
    expect(safeMessage(text)).toBe(safe);
  });

  it('keeps names that the caller knows', () => {
    const names = ['analytics.orders', 'email'];
    expect(safeMessage(`field 'email' of "orders" has 'x'`, { names })).toBe(
      `field 'email' of "orders" has '…'`,
    );
  });

  it('has nothing to say of nothing', () => {
    expect(
      [undefined, null, 1, '', '  ', {}].map(one => safeMessage(one)),
    ).toEqual(Array(6).fill(undefined));
  });

  const secret = fc
    .stringOf(fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz0123456789'), {
      minLength: 8,
      maxLength: 30,
    })
    .map(text => `Zq7${text}`);
  const frame = fc.constantFrom(
    (s: string) => `value '${s}' is wrong`,
    (s: string) => `value "${s}" is wrong`,
    (s: string) => `value \`${s}\` is wrong`,
    (s: string) => `select a from t where b = ${s}`,
    (s: string) => `INSERT INTO t VALUES (1, ${s})`,
    (s: string) => `with x as (select ${s}) select 1`,
    (s: string) => `https://user:${s}@host/path`,
    (s: string) => `postgres://host/db?password=${s}`,
    (s: string) => `${s}@example.com is wrong`,
    (s: string) => `token: ${s}`,
    (s: string) => `api_key=${s} failed`,
    (s: string) => `Authorization: Basic ${s}`,
    (s: string) => `rows [1, ${s}] failed`,
    (s: string) => `row {"a": ${s}} failed`,
    (s: string) => `Key (id)=(${s}) exists`,
    (s: string) => `DETAIL: Failing row contains (1, ${s}).`,
    (s: string) => `Unexpected values: ${s}`,
    (s: string) => `key value is (Ann (x) ${s}, 1980)`,
    (s: string) => `Key (a)=((b) ${s}) exists`,
    (s: string) => `invalid input syntax for type integer: ${s}`,
    (s: string) => `could not convert ${s}`,
    (s: string) => `${'-'.repeat(200)}password: ${s}`,
    (s: string) => `${'a'.repeat(200)}://ann:${s}@host`,
    (s: string) => `never closed '${s} and more`,
  );
  const words = fc.stringOf(fc.constantFrom(...'abc def 123 .,\n'), {
    maxLength: 40,
  });

  it('lets no planted value through', () => {
    fc.assert(
      fc.property(
        secret,
        frame,
        words,
        words,
        (value, around, before, after) => {
          const safe = safeMessage(`${before} ${around(value)} ${after}`);
          expect(safe ?? '').not.toContain(value);
        },
      ),
      { numRuns: 5000 },
    );
  });

  it('is always one line of at most 300 characters', () => {
    fc.assert(
      fc.property(fc.fullUnicodeString({ maxLength: 2000 }), text => {
        const safe = safeMessage(text) ?? 'none';
        expect(safe.length).toBeLessThanOrEqual(300);
        expect(safe).not.toMatch(/\p{Cc}|\p{Cs}/u);
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    'a',
    '-',
    'a.',
    "'",
    '"',
    '[',
    '=',
    'a=',
    '@',
    '1 ',
    'token ',
    '\n',
  ])('looks at the beginning only of %j again and again', part => {
    const long = part.repeat(2000);
    const safe = safeMessage(`${long} Zq7late`) ?? '';
    expect(safe).toBe(safeMessage(`${long} and another end`) ?? '');
    expect(safe.length).toBeLessThanOrEqual(300);
  });

  it('leaves no half of a word where it cuts', () => {
    const url = 'postgres://ann:hunter2@host/db';
    for (let length = 960; length < 1000; length += 1) {
      const blanks = ' '.repeat(length);
      expect(safeMessage(`${blanks}${url} ${blanks}`)).not.toContain('hunter');
    }
  });
});
