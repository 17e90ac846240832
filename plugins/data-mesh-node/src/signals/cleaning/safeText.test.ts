import fc from 'fast-check';
import { safePlace, safeRule, safeText } from './safeText';
import { safeUrl } from './safeUrl';

describe('safeText', () => {
  it.each([
    'nightly 2026-08-02T02:00:04.000Z orders_suite core.orders',
    'airflow/orders',
    'dbt 1.10.2',
    'postgres://db:5432',
    'urn:li:dataset:(urn:li:dataPlatform:hive,a.b,PROD)',
    'urn:contract:orders@1.0',
    'abfss://container.dfs.core.windows.net/a/b.csv',
  ])('keeps %s', text => {
    expect(safeText(text, 200)).toBe(text);
  });

  it.each([
    ['postgres://ann:hunter2@db:5432/x', 'postgres://db:5432/x'],
    ['ann:hunter2@db:5432', 'db:5432'],
    ['jdbc:oracle:thin:ann/hunter2@db:1521/x', 'jdbc:oracle:thin:db:1521/x'],
    ['Server=db;Password=hunter2;', 'Server=db;Password=…;'],
    ['https://h/f.csv?sv=1&sig=hunter2#hunter2', 'https://h/f.csv'],
    ['data/f.csv?token=hunter2', 'data/f.csv'],
    ["load select * from t where ssn = 'hunter2'", 'load (SQL left out)'],
    ["load 'hunter2' again", "load '…' again"],
    ["load 'hunter2", "load '…'"],
  ])('of %j, stores %j', (text, safe) => {
    expect(safeText(text, 200)).toMatch(/ [0-9a-f]{10}$/);
    expect(safeText(text, 200).slice(0, -11)).toBe(safe);
    expect(safePlace(text, 200)).toBe(safe);
  });

  it('keeps two apart that differ in what is left out', () => {
    const [one, two] = ['a', 'b'].map(sig =>
      safeText(`s3://bucket/f.csv?sig=${sig}`, 100),
    );
    expect(one).not.toBe(two);
    expect(one).toBe(safeText('s3://bucket/f.csv?sig=a', 100));
  });

  it('can always be stored', () => {
    fc.assert(
      fc.property(
        fc.string16bits({ maxLength: 1500 }),
        fc.constantFrom('', "'", 'ann:pw@', '://', 'select x '),
        (text, begin) => {
          for (const safe of [safeText, safePlace].map(clean =>
            clean(`${begin}${text}`, 100),
          )) {
            expect(safe.length).toBeLessThanOrEqual(100);
            expect(safe).not.toMatch(/\p{Cc}|\p{Cs}/u);
          }
        },
      ),
      { numRuns: 2000 },
    );
  });
});

describe('safeRule', () => {
  it.each([
    ['invalid_count(email) = 0', 'invalid_count(email) = 0'],
    ["the customers' names are set", "the customers' names are set"],
    ["no ssn = '123-45-6789' and email='a@b.c'", "no ssn = '…' and email='…'"],
    ['value "Ann Smith" is not there', "value '…' is not there"],
    ['nothing for ann@example.com', 'nothing for …'],
    ['email=ann@example.com is not there', 'email=… is not there'],
    ['nothing "never closed', 'nothing …'],
  ])('of %j, stores %j', (name, safe) => {
    expect(safeRule(name)).toBe(safe);
  });

  it('keeps the names of the field and the table', () => {
    expect(safeRule('"Full Name" in "orders"', ['Full Name', 'a.orders'])).toBe(
      '"Full Name" in "orders"',
    );
  });
});

describe('safeUrl', () => {
  it('has no user, query and fragment', () => {
    expect(safeUrl('https://ann:pw@h/p?token=1#x')).toBe('https://h/p');
    expect(safeUrl('ftp://h/p')).toBeUndefined();
  });
});
