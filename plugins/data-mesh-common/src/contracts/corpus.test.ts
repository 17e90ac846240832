import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { contractDocumentFacts } from './contractFacts';

/** Other people's contracts, which lie beside the repository and not in it. */
const corpus = join(__dirname, '../../../../../shared/corpus/odcs');

const filesOf = (folder: string): [name: string, text: string][] =>
  readdirSync(join(corpus, folder)).map(name => [
    name,
    readFileSync(join(corpus, folder, name), 'utf8'),
  ]);

describe('contracts of others', () => {
  if (!existsSync(corpus)) {
    // eslint-disable-next-line jest/no-disabled-tests, jest/expect-expect
    it.skip('The corpus of ODCS files: not beside the repository', () => {});
    return;
  }

  describe.each(['valid-v3.1', 'valid-v3.2-draft'])('%s', folder => {
    it.each(filesOf(folder))('%s is valid', (_, text) => {
      const facts = contractDocumentFacts('data-contract', text);
      expect(facts.problems).toEqual([]);
      expect(facts).toMatchObject({ standard: 'odcs', valid: true });
      expect(facts.standardVersion).toMatch(/^v3\.\d+\.\d+/);
      // Some show another part of the standard, and have no schema at all.
      expect(facts.fields > 0).toBe(/^ +properties:/m.test(text));
    });
  });

  it.each(filesOf('invalid-v3.2-draft'))('%s is read', (_, text) => {
    const { valid, problems } = contractDocumentFacts('data-contract', text);
    expect(valid).toBe(problems.length === 0);
  });
});
