import { refused } from './refused';

/** @throws InputError - when a page cannot have so many rows */
export function checkLimit(limit: number, max: number): void {
  if (!Number.isInteger(limit) || limit < 1 || limit > max) {
    throw refused('limit', limit, `1 to ${max}`);
  }
}
