import { ScorecardCheck } from '../model';
import { CheckResult } from './evaluation';

/** A check with what it found, while a result is being put together. */
export interface JudgedCheck {
  check: ScorecardCheck;
  /** Index of the level; undefined for an advisory check. */
  position?: number;
  result: CheckResult;
}
