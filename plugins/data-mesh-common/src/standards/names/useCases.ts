/** A shorter line is not broken off because there was no more room. */
const FULL_LINE = 60;

/** Whether a line goes on with the sentence of the line before. */
const isRest = (line: string, before: string | undefined) =>
  before !== undefined &&
  before.length >= FULL_LINE &&
  /^\p{Ll}/u.test(line) &&
  !/[.:;!?]$/.test(before);

/** A description of the usage as use cases: each line is one, with or without a bullet. */
export function useCasesOf(usage: string): string[] {
  const lines = usage.split(/\r?\n/).map(line => line.trim());
  const cases: string[] = [];
  lines.forEach((line, i) => {
    if (!line) return;
    if (cases.length && isRest(line, lines[i - 1])) {
      cases[cases.length - 1] += ` ${line}`;
    } else {
      cases.push(line.replace(/^[-*•]\s+/, ''));
    }
  });
  return cases;
}
