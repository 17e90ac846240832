/** The words that dialogs have in common. */
export const sending = {
  reason: 'Reason',
} as const;
