import { setTimeout as sleep } from 'node:timers/promises';
import { isStepTime, StepTime } from './StepTime';
import { TaskTimes, taskTimes } from './taskTimes';

const GIVE_UP_MS = 10_000;

/** Listens to the portal's process for what happens within one task. */
export class TaskWatch {
  private entityRef = '';
  private recorded: StepTime[] = [];
  private inCatalogAt?: number;

  /** Begins with the task that will create this product. */
  begin(entityRef: string): void {
    this.entityRef = entityRef;
    this.recorded = [];
    this.inCatalogAt = undefined;
  }

  onMessage(message: unknown): void {
    if (isStepTime(message)) this.recorded.push(message);
  }

  /**
   * The step that registers logs when its wait is over. The portal writes its
   * log at once, so the line's arrival is exact to the millisecond.
   */
  onLine(line: string): void {
    if (
      this.entityRef &&
      line.includes(`${this.entityRef} is in the catalog`)
    ) {
      this.inCatalogAt = Date.now();
    }
  }

  /** @throws Error - when the task failed or does not end */
  async finished(): Promise<TaskTimes> {
    const end = Date.now() + GIVE_UP_MS;
    while (!this.recorded.some(({ step }) => !step)) {
      if (Date.now() > end) throw new Error('The task does not end');
      await sleep(50);
    }
    return taskTimes(this.recorded, this.inCatalogAt);
  }
}
