/** A duration that the scaffolder has recorded. */
export interface StepTime {
  metric: string;
  ms: number;
  /** Its name; empty for a whole task. */
  step: string;
  result: string;
  /** When it was recorded, which is at its end; milliseconds since 1970. */
  at: number;
}

/** Whether something that the portal's process sent is one. */
export function isStepTime(message: unknown): message is StepTime {
  const { metric } = (message ?? {}) as Partial<StepTime>;
  return typeof metric === 'string' && metric.startsWith('scaffolder.');
}
