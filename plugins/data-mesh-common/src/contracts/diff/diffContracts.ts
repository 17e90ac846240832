import { isObject, Loose, objectsOf, textOf } from '../odcs/readDocument';
import { compareDocument } from './compareDocument';
import { Comparison } from './Comparison';
import {
  ChangeWeight,
  ComparedContract,
  ContractChange,
  ContractDiff,
} from './contractChange';
import { isTooLarge } from './isTooLarge';
import { root } from './Place';
import { cut } from './shortValue';
import { admitsBreaking, nextVersion, versionStep } from './versionStep';

/**
 * The most changes that a comparison lists; the rest is counted.
 *
 * @public
 */
export const MAX_CONTRACT_CHANGES = 2_000;

const WEIGHTS: ChangeWeight[] = ['major', 'minor', 'patch'];

function account({ id, version, status }: Loose): ComparedContract {
  const text = (value: unknown) => cut(textOf(value).trim());
  return { id: text(id), version: text(version), status: text(status) };
}

function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** By place, the same for any order of keys. */
const byPlace = (a: ContractChange, b: ContractChange) =>
  compareText(a.place, b.place) ||
  compareText(a.kind, b.kind) ||
  compareText(a.path, b.path) ||
  compareText(a.message, b.message);

/** The changes that are listed; those of a weight that has no room stay unsorted. */
function heaviest(found: ContractChange[]): ContractChange[] {
  const listed: ContractChange[] = [];
  for (const name of WEIGHTS) {
    const room = MAX_CONTRACT_CHANGES - listed.length;
    if (room === 0) break;
    const changes = found.filter(({ weight }) => weight === name).sort(byPlace);
    listed.push(...changes.slice(0, room));
  }
  return listed;
}

function changesBetween(before: Loose, after: Loose): ContractChange[] {
  const several = [before, after].some(
    ({ schema }) => objectsOf(schema).length > 1,
  );
  const comparison = new Comparison(several);
  if (isTooLarge(before) || isTooLarge(after)) {
    const message = 'Too large or nested too deep to be compared';
    comparison.add('not-compared', root, message);
  } else {
    compareDocument(comparison, before, after);
  }
  return comparison.changes;
}

/**
 * Says what two data contracts of ODCS v3.0 to v3.2 differ in, what it means to
 * readers by `CONTRACT_CHANGE_RULES`, and whether the version admits it.
 *
 * Schema objects, fields, servers, roles, promises and quality rules are found by
 * their names; their order means nothing. There is no change exactly when the
 * documents, apart from `version`, say the same. It never throws, whatever the
 * documents hold, and takes no document apart that has more than 500,000 values
 * or is nested more than 200 deep: that is a change of its own, `not-compared`.
 *
 * @param before - the contract that readers rely on, parsed
 * @param after - the contract that is to replace it
 * @public
 */
export function diffContracts(
  before: Record<string, unknown>,
  after: Record<string, unknown>,
): ContractDiff {
  const [old, now] = [before, after].map(value =>
    isObject(value) ? value : {},
  );
  const [from, to] = [account(old), account(now)];
  const found = old === now ? [] : changesBetween(old, now);
  const counts = { major: 0, minor: 0, patch: 0 };
  for (const { weight } of found) counts[weight] += 1;
  const weight = WEIGHTS.find(name => counts[name] > 0) ?? 'none';
  const suggestedVersion =
    weight === 'none' ? undefined : nextVersion(from.version, weight);
  const changes = heaviest(found);
  return {
    from,
    to,
    changes,
    leftOut: found.length - changes.length,
    counts,
    weight,
    versionStep: versionStep(from.version, to.version),
    breakingWithoutMajor:
      weight === 'major' && !admitsBreaking(from.version, to.version),
    ...(suggestedVersion && { suggestedVersion }),
  };
}
