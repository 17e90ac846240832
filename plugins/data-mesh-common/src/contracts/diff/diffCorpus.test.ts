import { objectsOf } from '../odcs/readDocument';
import { compare, corpusFiles, Document } from './__testUtils__/contracts';

/** Each list of fields in a document, at whatever depth. */
function fieldLists(value: unknown): unknown[][] {
  if (typeof value !== 'object' || value === null) return [];
  const below = Object.values(value).flatMap(fieldLists);
  const { properties } = value as Document;
  return Array.isArray(properties) && objectsOf(properties).length > 0
    ? [properties, ...below]
    : below;
}

describe('contracts of others', () => {
  const files = corpusFiles();
  if (files.length === 0) {
    // eslint-disable-next-line jest/no-disabled-tests, jest/expect-expect
    it.skip('The corpus of ODCS files: not beside the repository', () => {});
    return;
  }

  it.each(files)('%s is the same as itself', (_, document) => {
    expect(compare(document, structuredClone(document)).changes).toEqual([]);
  });

  it('any two can be compared', () => {
    for (const [, before] of files) {
      for (const [, after] of files) {
        const diff = compare(before, after);
        expect(diff.weight === 'none').toBe(diff.changes.length === 0);
      }
    }
  });

  it.each(files.filter(([name]) => name.startsWith('valid')))(
    'of %s each field is missed, once',
    (_, document) => {
      const count = fieldLists(document.schema).flat().length;
      for (let index = 0; index < count; index += 1) {
        const without = structuredClone(document);
        const lists = fieldLists(without.schema);
        let at = index;
        const list = lists.find(entries => {
          if (at < entries.length) return true;
          at -= entries.length;
          return false;
        })!;
        list.splice(at, 1);
        const { changes } = compare(document, without);
        expect(changes.map(({ kind }) => kind)).toEqual(['field-removed']);
      }
    },
  );
});
