import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ruleCases } from './__testUtils__/ruleCases';
import { compare } from './__testUtils__/contracts';
import { CONTRACT_CHANGE_RULES, ContractChangeKind } from './changeRules';

const kinds = Object.keys(CONTRACT_CHANGE_RULES) as ContractChangeKind[];

describe.each(kinds)('%s', kind => {
  it.each(ruleCases[kind].map((pair, index) => [index, ...pair] as const))(
    'is what case %s differs in, and all of it',
    (_, before, after) => {
      const diff = compare(before, after);
      // Both sides of a spelled-out list may be told each by itself.
      expect(new Set(diff.changes.map(change => change.kind))).toEqual(
        new Set([kind]),
      );
      expect(diff.weight).toBe(CONTRACT_CHANGE_RULES[kind].weight);
      for (const { message, place, path } of diff.changes) {
        expect(message).not.toMatch(/undefined|\[object/);
        expect(place).not.toBe('');
        expect(path).not.toBe('');
      }
    },
  );
});

describe('docs/contracts.md', () => {
  it('has a line for each rule, as it is in the code', () => {
    const page = readFileSync(
      join(__dirname, '../../../../../docs/contracts.md'),
      'utf8',
    );
    const [, section = ''] = page.split('## What counts as breaking\n');
    const lines = section
      .split('\n## ')[0]
      .split('\n')
      .filter(line => line.startsWith('| `'))
      .map(line => line.split(/ *\| */).slice(1, -1));
    const weights = { major: 'breaking', minor: 'minor', patch: 'patch' };
    expect(lines).toEqual(
      kinds.map(kind => {
        const { weight, description } = CONTRACT_CHANGE_RULES[kind];
        return [`\`${kind}\``, weights[weight], description];
      }),
    );
  });
});
