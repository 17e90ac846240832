import { isNode, LineCounter, parseDocument } from 'yaml';

/** What is wrong with a policy, and where in its YAML. */
export interface LocatedProblem {
  /** Missing when the YAML itself cannot be read. */
  path?: string;
  message: string;
  /** From 1; missing when the place is not there. */
  line?: number;
  column?: number;
}

/** The same message at the same place counts once, for readers and for React. */
export function distinctProblems(
  problems: readonly LocatedProblem[],
): LocatedProblem[] {
  const byPlace = problems.map((problem): [string, LocatedProblem] => {
    const { path, line, column, message } = problem;
    return [JSON.stringify([path, line, column, message]), problem];
  });
  return [...new Map(byPlace).values()];
}

/** `spec.checks[3].level` in steps. */
function stepsOf(path: string): (string | number)[] {
  return [...path.matchAll(/[^.[\]]+/g)].map(([step]) =>
    /^\d+$/.test(step) ? Number(step) : step,
  );
}

/** What keeps a text from being YAML. */
export function syntaxProblems(yaml: string): LocatedProblem[] {
  const document = parseDocument(yaml);
  return document.errors.map(({ message, linePos }) => ({
    // The rest of the message draws the place with spaces.
    message: message.split('\n')[0].replace(/ at line \d+.*$/, ''),
    line: linePos?.[0].line,
    column: linePos?.[0].col,
  }));
}

/** Finds the lines of problems; those of a missing field are its parent's. */
export function locateProblems(
  yaml: string,
  problems: readonly { path: string; message: string }[],
): LocatedProblem[] {
  const lines = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: lines });
  return problems.map(problem => {
    const steps = stepsOf(problem.path);
    while (steps.length) {
      const node = document.getIn(steps, true);
      if (isNode(node) && node.range) {
        const { line, col } = lines.linePos(node.range[0]);
        return { ...problem, line, column: col };
      }
      steps.pop();
    }
    return { ...problem };
  });
}
