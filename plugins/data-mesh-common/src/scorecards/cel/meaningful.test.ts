import { meaningful } from './meaningful';

describe('meaningful', () => {
  it.each([
    'One row per customer and day',
    'Orders of the shop, corrected for returns.',
    'Testing results by laboratory and day',
    'Tests of blood samples, one row each',
    'Test patients have numbers starting with ZZ; drop them.',
    'None of the records may be linked with other data.',
    '顧客の行動を一日ごとに集計したもの',
    'Одна строка на клиента',
  ])('takes %j', text => {
    expect(meaningful(text)).toBe(true);
  });

  it.each([
    ['nothing', ''],
    ['spaces', '  \n '],
    ['one word', 'orders'],
    ['two words', 'customer orders'],
    ['a word again and again', 'data data Data DATA'],
    ['signs without words', '--- *** ???'],
    ['TODO', 'TODO: write something useful here'],
    ['TBD', 'tbd by the team'],
    ['lorem ipsum', 'Lorem ipsum dolor sit amet'],
    ['n/a', 'n/a for this product'],
    ['none', 'None that we know'],
    ['a test', 'Test of the new portal'],
    ['a promise', 'To be defined by the owner'],
    ['an order', 'Add a description for this product'],
    ['two signs', '顧客'],
  ])('does not take %s', (_what, text) => {
    expect(meaningful(text)).toBe(false);
  });

  it('does not take the name in other letters', () => {
    expect(meaningful('Daily Customer Orders', 'daily-customer-orders')).toBe(
      false,
    );
    expect(
      meaningful('Daily customer orders!', 'x', 'Daily Customer Orders'),
    ).toBe(false);
  });

  it('takes what says more than the name', () => {
    expect(
      meaningful('Daily customer orders without returns', 'customer-orders'),
    ).toBe(true);
  });

  it('is not confused by an empty name', () => {
    expect(meaningful('One row per order', '')).toBe(true);
  });
});
