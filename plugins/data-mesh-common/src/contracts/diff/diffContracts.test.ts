import { join } from 'node:path';
import {
  compare,
  linesOf,
  read,
  withField,
  withFields,
} from './__testUtils__/contracts';
import { MAX_CONTRACT_CHANGES } from './diffContracts';

const number = { logicalType: 'number', required: true };

describe('diffContracts', () => {
  it('judges the draft among the examples as people would', () => {
    const folder = join(
      __dirname,
      '../../../../../examples/ecommerce/products/customer-behavior-analytics/contracts',
    );
    const diff = compare(
      read(join(folder, 'customer-behavior-daily-v2.odcs.yaml')),
      read(join(folder, 'customer-behavior-daily-v2-draft.odcs.yaml')),
    );
    expect(
      diff.changes
        .filter(({ weight }) => weight !== 'patch')
        .map(({ weight, place, message }) => `${weight} ${place}: ${message}`),
    ).toEqual([
      'major purchases.net_amount: Removed; net_revenue added in its place',
      'major support.sentiment: Type string becomes number',
      'minor availability: Target raised from 99.5 % to 99.9 %',
      'minor sessions.app_version: Optional string added',
    ]);
    expect(diff).toMatchObject({
      from: { version: '2.1.0', status: 'active' },
      to: { version: '2.2.0', status: 'draft' },
      weight: 'major',
      counts: { major: 2, minor: 2 },
      versionStep: 'minor',
      breakingWithoutMajor: true,
      suggestedVersion: '3.0.0',
      leftOut: 0,
    });
  });

  it('says where a change is, in the document that has it', () => {
    const before = withFields(
      { name: 'a' },
      { name: 'list', items: { properties: [{ name: 'x y' }] } },
    );
    const after = withFields({
      name: 'list',
      items: { properties: [], required: true },
    });
    expect(compare(before, after).changes).toMatchObject([
      { path: 'schema[0].properties[0]', side: 'before', field: 'a' },
      {
        path: 'schema[0].properties[0].items.required',
        side: 'after',
        field: 'list[]',
        schema: 'orders',
      },
      {
        path: 'schema[0].properties[1].items.properties[0]',
        side: 'before',
        field: 'list[].x y',
      },
    ]);
  });

  it('names the schema object when there are several', () => {
    const other = { name: 'customers', properties: [{ name: 'id' }] };
    const of = (properties: unknown[]) => ({
      schema: [{ name: 'orders', properties }, other],
    });
    expect(linesOf(compare(of([{ name: 'id' }]), of([])))).toEqual([
      'field-removed orders.id',
    ]);
  });

  it('finds what was moved, and what has a name twice or none', () => {
    const a = { name: 'a', description: '1' };
    const again = { name: 'a', description: '2' };
    const nameless = { description: '3' };
    const before = withFields(a, again, nameless, 'text', null);
    const after = withFields(null, nameless, again, 'text', a);
    expect(compare(before, after).changes).toEqual([]);
    expect(
      linesOf(compare(before, withFields(again, nameless, 'text', null))),
    ).toEqual(['field-removed a']);
  });

  it('takes no field for another one when several could be meant', () => {
    const before = withFields({ name: 'x' }, { name: 'a', ...number });
    const after = withFields(
      { name: 'b', ...number },
      { name: 'x' },
      { name: 'c', ...number },
    );
    expect(linesOf(compare(before, after))).toEqual([
      'field-removed a',
      'field-added b',
      'field-added c',
    ]);
  });

  it('says by what a renamed field was found, and compares the rest', () => {
    const { changes } = compare(
      withFields({ name: 'a', businessName: 'Amount', ...number }),
      withFields({ name: 'b', businessName: 'Amount', logicalType: 'number' }),
    );
    expect(changes.map(({ message }) => message)).toEqual([
      'Renamed to b, by its businessName',
      'Required becomes optional',
    ]);
  });

  it('takes a new key field for a new key', () => {
    const id = { name: 'id', primaryKey: true };
    const day = { name: 'day', primaryKey: true };
    expect(linesOf(compare(withFields(id), withFields(id, day)))).toEqual([
      'key-changed day',
      'field-added day',
    ]);
  });

  it('finds the same constraint under its older name', () => {
    const rule = { id: 'r', mustBe: 0 };
    const { weight } = compare(
      withField({ quality: [{ ...rule, rule: 'nullCheck' }] }),
      withField({ quality: [{ ...rule, metric: 'nullCheck' }] }),
    );
    expect(weight).toBe('patch');
  });

  it.each([
    ['1.0.0', '2.0.0', false],
    ['1.0.0', '1.1.0', true],
    ['1.0.0', '1.0.0', true],
    ['1.0.0', '0.9.0', true],
    ['0.1.0', '0.2.0', false],
    [undefined, '2.0.0', true],
    [1, 2, false],
  ])('a removed field from version %s to %s: %s', (from, to, unannounced) => {
    const diff = compare(
      { version: from, ...withField({}) },
      { version: to, ...withFields() },
    );
    expect(diff.breakingWithoutMajor).toBe(unannounced);
  });

  it('needs no new major version without a breaking change', () => {
    const diff = compare({ version: '1.0.0' }, { version: '1.0.0', tags: [1] });
    expect(diff).toMatchObject({
      breakingWithoutMajor: false,
      suggestedVersion: '1.0.1',
    });
  });

  it('lists the heaviest changes and counts the rest', () => {
    const fields = Array.from({ length: 20_000 }, (_, index) => ({
      name: `f${index}`,
      logicalType: 'string',
    }));
    const changed = fields.map((field, index) =>
      index < 1500
        ? { ...field, logicalType: 'date' }
        : { ...field, description: 'New' },
    );
    const diff = compare(withFields(...fields), withFields(...changed));
    expect(diff.counts).toEqual({ major: 1500, minor: 0, patch: 18_500 });
    expect(diff.changes).toHaveLength(MAX_CONTRACT_CHANGES);
    expect(diff.leftOut).toBe(20_000 - MAX_CONTRACT_CHANGES);
    expect(diff.changes[1499].weight).toBe('major');
  });

  it('does not take apart what contains itself, and rules no break out', () => {
    const loop: Record<string, unknown> = { version: '1.0.0' };
    loop.schema = [loop, loop];
    expect(compare(loop, { ...loop })).toMatchObject({
      weight: 'major',
      breakingWithoutMajor: true,
      changes: [{ kind: 'not-compared' }],
    });
  });

  it('shows long values cut', () => {
    const { changes } = compare(
      { a: 'x'.repeat(5000) },
      { a: ['y'.repeat(5000)] },
    );
    expect(String(changes[0].before).length).toBeLessThanOrEqual(160);
    expect(String(changes[0].after).length).toBeLessThanOrEqual(160);
  });
});
