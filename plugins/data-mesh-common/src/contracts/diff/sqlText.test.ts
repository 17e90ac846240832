import { plainSql } from './sqlText';

const isSame = (a: string, b: string) => plainSql(a) === plainSql(b);

it.each([
  ['SELECT 1 FROM Orders', 'select 1\n  from orders\n'],
  [`select 'A' from "T"`, `SELECT 'A'  FROM "T"`],
  [`select 'it''s A'`, `SELECT 'it''s A'`],
])('%j is %j', (a, b) => expect(isSame(a, b)).toBe(true));

it.each([
  [`select 'A'`, `select 'a'`],
  [`select 'a  b'`, `select 'a b'`],
  ['select "T"', 'select "t"'],
  ['select `T`', 'select `t`'],
  ['select 1 -- x\nand y', 'select 1 -- x and y'],
  [`-- don't\nselect 'A'`, `-- don't\nselect 'a'`],
  [`select 'it\\'s', 'A'`, `select 'it\\'s', 'a'`],
  ['select $$A$$', 'select $$a$$'],
  [`select 'A`, `select 'a`],
  ['selectx', 'select x'],
])('%j is not %j', (a, b) => expect(isSame(a, b)).toBe(false));
