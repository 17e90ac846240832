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

/** What the sentence about a reason is filled with. */
export const reasonLength = {
  min: String(REASON_LENGTH.min),
  max: String(REASON_LENGTH.max),
};
