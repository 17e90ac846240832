import { ContractChangeKind } from './changeRules';

/**
 * How much a change means to those who read the data, in the words of SemVer:
 * `major` breaks readers, `minor` is worth telling them, `patch` changes nothing
 * for a program that reads.
 *
 * @public
 */
export type ChangeWeight = 'major' | 'minor' | 'patch';

/**
 * One difference between two contracts.
 *
 * @public
 */
export interface ContractChange {
  /** The rule of `CONTRACT_CHANGE_RULES` that judged it. */
  kind: ContractChangeKind;
  weight: ChangeWeight;
  /** Where it stands, such as `schema[0].properties[3].required`. */
  path: string;
  /** The document that `path` is about: what was removed is only in the old one. */
  side: 'before' | 'after';
  /**
   * The place for people: `purchases.net_amount`, `servers.production`,
   * `availability`. The schema object's name comes first when there are several.
   */
  place: string;
  /** Name of the schema object, for changes within one. */
  schema?: string;
  /** The field within its schema object, such as `sessions.devices[].type`. */
  field?: string;
  /** The old value; long ones are cut, lists and objects are shown as JSON text. */
  before?: string | number | boolean | null;
  /** The new value, in the same form. */
  after?: string | number | boolean | null;
  /** What happened, in a few words: `Type string becomes number`. */
  message: string;
}

/**
 * A contract's own account of itself; empty where it says nothing.
 *
 * @public
 */
export interface ComparedContract {
  id: string;
  version: string;
  status: string;
}

/**
 * How the version moved: by SemVer, not at all (`none`), to a lower one
 * (`backwards`), or from or to something that is no version (`unknown`).
 *
 * @public
 */
export type VersionStep =
  | 'major'
  | 'minor'
  | 'patch'
  | 'none'
  | 'backwards'
  | 'unknown';

/**
 * What two data contracts differ in, and whether the new version's number admits
 * it.
 *
 * @public
 */
export interface ContractDiff {
  from: ComparedContract;
  to: ComparedContract;
  /** Breaking ones first, then by place; at most `MAX_CONTRACT_CHANGES`. */
  changes: ContractChange[];
  /** How many changes `changes` has no room for. */
  leftOut: number;
  /** How many changes there are of each weight, those left out included. */
  counts: Record<ChangeWeight, number>;
  /** The heaviest change. */
  weight: ChangeWeight | 'none';
  versionStep: VersionStep;
  /** Readers break and the version does not say so. An unknown version never does. */
  breakingWithoutMajor: boolean;
  /**
   * The lowest version after `from.version` that admits the changes; absent when
   * there are none or `from.version` is no version.
   */
  suggestedVersion?: string;
}
