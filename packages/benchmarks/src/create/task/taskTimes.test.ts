import { StepTime } from './StepTime';
import { registerStep, taskTimes } from './taskTimes';

const recorded = (
  step: string,
  ms: number,
  at: number,
  result: string = 'ok',
): StepTime => ({ metric: 'scaffolder.step.duration', step, ms, at, result });

const steps = [
  recorded('Write', 100.5, 1_100),
  recorded('Write the test of the key', 1, 1_102, 'skipped'),
  recorded(registerStep, 900, 2_000),
];

describe('taskTimes', () => {
  it('adds the steps up, and tells how long the catalog took', () => {
    expect(taskTimes([...steps, recorded('', 1_010, 2_005)], 1_700)).toEqual({
      steps: { Write: 100.5, [registerStep]: 900 },
      actions: 1_000.5,
      waiting: 600,
      task: 1_010,
    });
  });

  it('does not take a failure for a time', () => {
    expect(() =>
      taskTimes([...steps, recorded('', 1_010, 2_005, 'failed')], 1_700),
    ).toThrow('The task has failed');
    expect(() =>
      taskTimes([...steps, recorded('', 1_010, 2_005)], undefined),
    ).toThrow(registerStep);
  });
});
