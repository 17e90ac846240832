import { structuredPatch } from 'diff';

const CONTEXT = 3;
/** Longer than anybody waits for a page. */
const TIMEOUT_MS = 2_000;

/** A line of a comparison, or how many lines are left out in its place. */
export type DiffLine =
  | { kind: 'same' | 'added' | 'removed'; text: string }
  | { kind: 'skipped'; count: number };

const kinds = { ' ': 'same', '+': 'added', '-': 'removed' } as const;

/**
 * What differs between two texts, with three lines around it. Undefined when
 * the texts are so different that it would take too long.
 */
export function lineDiff(from: string, to: string): DiffLine[] | undefined {
  const patch = structuredPatch('', '', from, to, '', '', {
    context: CONTEXT,
    timeout: TIMEOUT_MS,
  });
  if (!patch) return undefined;
  let next = 1;
  return patch.hunks.flatMap(({ oldStart, oldLines, lines }): DiffLine[] => {
    const skipped = oldStart - next;
    next = oldStart + oldLines;
    const shown = lines.flatMap((line): DiffLine[] => {
      const kind = kinds[line[0] as keyof typeof kinds];
      return kind ? [{ kind, text: line.slice(1) }] : [];
    });
    return skipped > 0
      ? [{ kind: 'skipped', count: skipped }, ...shown]
      : shown;
  });
}
