import { contractDocumentFacts } from './contractFacts';
import { corpusFiles, hasCorpus } from './__testUtils__/corpus';
import { readOdcsContract } from './odcs/view/readOdcsContract';
import { validateStandardDocument } from './standards/validateStandardDocument';

describe('contracts of others', () => {
  if (!hasCorpus) {
    // eslint-disable-next-line jest/no-disabled-tests, jest/expect-expect
    it.skip('The corpus of ODCS files: not beside the repository', () => {});
    return;
  }

  const named = (folder: string) =>
    corpusFiles(folder).map(({ name, text }) => [name, text] as const);

  describe.each(['odcs/valid-v3.1', 'odcs/valid-v3.2-draft'])('%s', folder => {
    it.each(named(folder))('%s is valid', (_, text) => {
      const facts = contractDocumentFacts('data-contract', text);
      expect(facts.problems).toEqual([]);
      expect(facts).toMatchObject({ standard: 'odcs', valid: true });
      expect(facts.standardVersion).toMatch(/^v3\.\d+\.\d+/);
      // Some show another part of the standard, and have no schema at all.
      expect(facts.fields > 0).toBe(/^ +properties:/m.test(text));
    });

    it.each(named(folder))('%s can be shown', (_, text) => {
      const read = readOdcsContract(text);
      expect(read).toMatchObject({ ok: true });
      const { fields } = contractDocumentFacts('data-contract', text);
      expect(read.ok && read.contract.fieldCount).toBe(fields);
    });
  });

  it.each(named('odcs/invalid-v3.2-draft'))(
    '%s is told what is wrong, with a place',
    (_, text) => {
      const { valid, standard, findings } = validateStandardDocument(text);
      expect(standard).toBe('odcs');
      expect(valid).toBe(false);
      expect(findings.length).toBeGreaterThan(0);
      for (const { line, column } of findings) {
        expect(line).toBeGreaterThan(0);
        expect(column).toBeGreaterThan(0);
      }
    },
  );

  it.each(named('odps/valid'))('%s is valid', (_, text) => {
    expect(validateStandardDocument(text)).toMatchObject({
      standard: 'odps',
      valid: true,
      findings: [],
    });
  });

  it.each(named('odps-lf'))('%s is of another standard', (_, text) => {
    const { standard, findings } = validateStandardDocument(text);
    expect(standard).toBeUndefined();
    expect(findings[0].message).toContain('Linux Foundation');
  });
});
