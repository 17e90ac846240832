/** `90.5 %`, in the reader's language, of a share from 0 to 1. */
export function formatShare(share: number): string {
  return share.toLocaleString(undefined, {
    style: 'percent',
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  });
}

/** `+2`, `−1`, `0`: a change always says its direction. */
export function formatChange(change: number): string {
  return change
    .toLocaleString(undefined, { signDisplay: 'exceptZero' })
    .replace('-', '−');
}
