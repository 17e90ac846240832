import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { fixOf, shippedFixes } from './shippedFixes';

const folder = join(__dirname, '../../../../data-mesh-backend/scorecards');

/** `builtin:quality/dsc-01` and so on, of those that block a level. */
const shippedChecks: string[] = (existsSync(folder) ? readdirSync(folder) : [])
  .map(file => parse(readFileSync(join(folder, file), 'utf8')))
  .flatMap(({ metadata, spec }) =>
    spec.checks
      .filter(({ level }: { level?: string }) => level)
      .map(({ id }: { id: string }) => `builtin:${metadata.name}/${id}`),
  );

describe('the fixes of the shipped scorecards', () => {
  it('are there for every check that blocks a level, and for no other', () => {
    expect(shippedChecks.length).toBeGreaterThan(30);
    expect(Object.keys(shippedFixes)).toEqual(
      expect.arrayContaining(shippedChecks),
    );
  });

  it.each(Object.keys(shippedFixes))('has valid YAML for %s', id => {
    const slash = id.lastIndexOf('/');
    const { snippet } = fixOf(id.slice(0, slash), id.slice(slash + 1));
    // A comment may offer a second document to choose from.
    for (const part of (snippet ?? 'a: 1').split(/^# or.*$/m)) {
      expect(typeof parse(part)).toBe('object');
    }
  });

  it('names the port that the check judged worst', () => {
    const ports = [{ name: 'orders', version: '2.0.0' }, { name: 'returns' }];
    const snippet = (message?: string) =>
      fixOf('builtin:quality', 'sec-04', ports, message).snippet;
    expect(snippet('returns: no retention')).toContain('- name: returns');
    expect(snippet()).toContain('- name: orders\n      version: 2.0.0');
  });

  it('leads to the product for checks of other policies', () => {
    expect(fixOf('scorecard:default/privacy', 'prv-01')).toEqual({
      place: 'product',
    });
  });
});
