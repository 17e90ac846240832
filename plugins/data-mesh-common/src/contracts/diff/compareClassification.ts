import { textOf } from '../odcs/readDocument';
import { sensitivityOf } from '../odcs/sensitivity';
import { Attribute, becomes } from './compareAttributes';

export const classification: Attribute = {
  compare(comparison, at, before, after) {
    const values = { before, after };
    const [old, now] = [textOf(before), textOf(after)];
    const message = becomes('Classification', before, after);
    if (old.trim().toLowerCase() === now.trim().toLowerCase() && old !== '') {
      return;
    }
    const [low, high] = [sensitivityOf(old), sensitivityOf(now)];
    if (low < 0 || high < 0 || low === high) {
      comparison.add('classification-changed', at, message, values);
    } else {
      const kind =
        high > low ? 'classification-raised' : 'classification-lowered';
      comparison.add(kind, at, message, values);
    }
  },
};
