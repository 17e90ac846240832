const MAX_SHOWN = 40;

/** A piece of the source, short enough for a sentence. */
export function shown(text: string): string {
  const line = text.slice(0, 4 * MAX_SHOWN).replace(/\s+/g, ' ');
  return JSON.stringify(
    line.length > MAX_SHOWN ? `${line.slice(0, MAX_SHOWN)}…` : line,
  );
}

/** Where a character stands, as an editor counts: both from 1. */
export function placeOf(text: string, offset: number): string {
  const before = text.slice(0, offset);
  const lines = before.split(/\r\n|\r|\n/);
  const column = lines[lines.length - 1].length + 1;
  return `line ${lines.length}, column ${column}`;
}

/** The first names of a list, and how many more there are. */
export function listed(names: string[], most: number = 10): string {
  const first = names.slice(0, most).join(', ');
  const more = names.length - most;
  return more > 0 ? `${first} and ${more} more` : first;
}
