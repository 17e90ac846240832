import { StepTime } from './StepTime';

/** The step that waits for the catalog, by its name in the template. */
export const registerStep = 'Register it in the catalog';

/** How long a task of the scaffolder took, in milliseconds. */
export interface TaskTimes {
  /** By name, in their order; those that were skipped are not here. */
  steps: Record<string, number>;
  /** Sum of the steps. */
  actions: number;
  /** Of the last step: until the catalog had all that was published. */
  waiting: number;
  /** From its first step to its last, with what lies between them. */
  task: number;
}

/**
 * Puts together what was recorded of one task.
 *
 * @param inCatalogAt - when the register step said that the catalog has it
 * @throws Error - when it failed, or was not the template that is expected
 */
export function taskTimes(
  recorded: StepTime[],
  inCatalogAt: number | undefined,
): TaskTimes {
  const task = recorded.find(({ step }) => !step);
  if (task?.result !== 'ok') throw new Error('The task has failed');
  const done = recorded.filter(({ step, result }) => step && result === 'ok');
  const register = done.find(({ step }) => step === registerStep);
  if (!register || inCatalogAt === undefined) {
    throw new Error(`The task did not do what it should: ${registerStep}`);
  }
  return {
    steps: Object.fromEntries(done.map(({ step, ms }) => [step, ms])),
    actions: done.reduce((sum, { ms }) => sum + ms, 0),
    // Two processes with one clock: it may say a millisecond more or less.
    waiting: Math.max(0, inCatalogAt - (register.at - register.ms)),
    task: task.ms,
  };
}
