import {
  meaningful,
  REASON_LENGTH,
} from '@backstage-data-mesh/plugin-data-mesh-common';

/** Whether the backend takes a text for a reason. */
export function isReason(text: string): boolean {
  const { length } = text.trim();
  const { min, max } = REASON_LENGTH;
  return length >= min && length <= max && meaningful(text);
}
