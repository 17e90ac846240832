function sorted(values: number[]): number[] {
  if (!values.length) throw new Error('There is nothing to summarise');
  return [...values].sort((a, b) => a - b);
}

/** The middle value, or the mean of the two in the middle. */
export function median(values: number[]): number {
  const list = sorted(values);
  const middle = list.length >> 1;
  return list.length % 2 ? list[middle] : (list[middle - 1] + list[middle]) / 2;
}

/** The smallest value that at least `share` of all are not above. */
export function percentile(values: number[], share: number): number {
  const list = sorted(values);
  return list[Math.max(0, Math.ceil(share * list.length) - 1)];
}

/** How long something takes. */
export interface Timing {
  p50: number;
  p95: number;
  min: number;
  max: number;
  samples: number;
}

/** Summarises durations in milliseconds. */
export function summarise(durations: number[]): Timing {
  return {
    p50: percentile(durations, 0.5),
    p95: percentile(durations, 0.95),
    min: percentile(durations, 0),
    max: percentile(durations, 1),
    samples: durations.length,
  };
}
