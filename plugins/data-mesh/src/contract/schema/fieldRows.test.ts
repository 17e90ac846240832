import { readOdcsContract } from '@backstage-data-mesh/plugin-data-mesh-common';
import { activeText, wideContract } from '../../__testUtils__/exampleContract';
import { fieldRows, shownRows } from './fieldRows';

function rowsOf(text: string) {
  const read = readOdcsContract(text);
  return fieldRows(read.ok ? read.contract.schemas[0].fields : []);
}

const names = (rows: ReturnType<typeof rowsOf>) =>
  rows.map(({ field }) => field.name);

describe('shownRows', () => {
  it('leaves out what is in a collapsed field, at any depth', () => {
    const rows = rowsOf(activeText);
    const sessions = rows.find(({ field }) => field.name === 'sessions')!;
    const { rows: shown, found } = shownRows(rows, new Set([sessions.id]), '');
    expect(names(shown)).not.toContain('os_version');
    expect(names(shown)).toContain('sessions');
    expect(found).toBeUndefined();
  });

  it('shows what a search finds with all fields around it, also collapsed ones', () => {
    const rows = rowsOf(activeText);
    const all = new Set(rows.map(({ id }) => id));
    const { rows: shown, found } = shownRows(rows, all, ' OS_version ');
    expect(names(shown)).toEqual(['sessions', 'devices', 'os_version']);
    expect(found).toBe(1);
  });

  it('searches thousands of fields', () => {
    const rows = rowsOf(wideContract(4_000));
    expect(shownRows(rows, new Set(), 'place 3999').found).toBe(1);
  });
});
