const digits =
  'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const values = new Map([...digits].map((digit, value) => [digit, value]));

/** The numbers of one segment of a source map, in its base 64 of five bits. */
export function decodeSegment(text: string): number[] {
  const numbers: number[] = [];
  let value = 0;
  let shift = 0;
  for (const digit of text) {
    const bits = values.get(digit)!;
    value += (bits % 32) * 2 ** shift;
    shift += 5;
    if (bits < 32) {
      numbers.push(value % 2 ? -Math.floor(value / 2) : value / 2);
      value = 0;
      shift = 0;
    }
  }
  return numbers;
}

/**
 * How many characters of a script come from each source, by its index: each is
 * the source's of the segment before it, up to the end of the line.
 */
export function mappedBytes(
  script: string,
  mappings: string,
): Map<number, number> {
  const bytes = new Map<number, number>();
  const lines = script.split('\n');
  let source = 0;
  mappings.split(';').forEach((line, at) => {
    let column = 0;
    let previous: { column: number; source: number } | undefined;
    const count = (end: number) => {
      if (!previous) return;
      const before = bytes.get(previous.source) ?? 0;
      bytes.set(previous.source, before + end - previous.column);
    };
    for (const segment of line ? line.split(',') : []) {
      const [columns, sources] = decodeSegment(segment);
      column += columns;
      count(column);
      // A segment of one number belongs to no source.
      if (sources !== undefined) source += sources;
      previous = sources === undefined ? undefined : { column, source };
    }
    count(lines[at]?.length ?? column);
  });
  return bytes;
}
