/** A number with its noun: `1 document`, `2 documents`. */
export const counted = (count: number, what: string): string =>
  `${count} ${what}${count === 1 ? '' : 's'}`;
