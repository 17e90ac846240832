import {
  distinctProblems,
  locateProblems,
  syntaxProblems,
} from './locateProblems';

const yaml = `apiVersion: data-mesh/v1alpha1
kind: Scorecard
spec:
  levels: [bronze]
  checks:
    - id: a
      level: gold
    - id: b
      expression: >-
        x &&
        y
`;

describe('locateProblems', () => {
  const lineOf = (path: string) =>
    locateProblems(yaml, [{ path, message: '' }]);

  it('finds the line of a field', () => {
    expect(lineOf('spec.checks[0].level')).toEqual([
      { path: 'spec.checks[0].level', message: '', line: 7, column: 14 },
    ]);
    expect(lineOf('spec.checks[1].expression')[0].line).toBe(9);
  });

  it('takes the parent’s line for a field that is missing', () => {
    expect(lineOf('spec.checks[1].title')[0].line).toBe(8);
    expect(lineOf('spec.owner')[0].line).toBe(4);
  });

  it('says no line where there is none', () => {
    expect(locateProblems('', [{ path: 'spec.owner', message: 'x' }])).toEqual([
      { path: 'spec.owner', message: 'x' },
    ]);
  });
});

describe('syntaxProblems', () => {
  it('says where a text stops being YAML', () => {
    expect(syntaxProblems(yaml)).toEqual([]);
    const [problem] = syntaxProblems('a: 1\nb: [1, 2\nc: "');
    expect(problem.line).toBeGreaterThan(1);
    expect(problem.message).not.toContain('\n');
    expect(problem.message).not.toMatch(/at line/);
  });
});

describe('distinctProblems', () => {
  it('merges the same message at the same place only', () => {
    const problem = { path: 'spec', message: 'is wrong', line: 3, column: 1 };
    const below = { ...problem, line: 4 };
    const beside = { ...problem, column: 9 };
    expect(distinctProblems([problem, below, problem, beside])).toEqual([
      problem,
      below,
      beside,
    ]);
  });
});
