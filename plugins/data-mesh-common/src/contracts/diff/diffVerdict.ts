import { ContractDiff } from './contractChange';

/**
 * What a comparison comes to, for people.
 *
 * @public
 */
export interface DiffVerdict {
  /** Such as `2 breaking changes in a minor version`. */
  title: string;
  /** What to do, such as `Publish this as 3.0.0, or keep the 2 fields.` */
  advice?: string;
}

export const counted = (count: number, one: string, many: string): string =>
  `${count} ${count === 1 ? one : many}`;

const inVersion: Record<ContractDiff['versionStep'], string> = {
  major: 'in a major version',
  minor: 'in a minor version',
  patch: 'in a patch version',
  none: 'without a new version',
  backwards: 'in a lower version',
  unknown: 'and a version that cannot be compared',
};

function keepWhat({ changes, counts }: ContractDiff): string {
  const breaking = changes.filter(({ weight }) => weight === 'major');
  const places = new Set(breaking.map(({ place }) => place));
  const onlyFields = breaking.every(({ field }) => field !== undefined);
  if (breaking.length < counts.major || !onlyFields) {
    return counts.major === 1 ? 'take it back' : 'take them back';
  }
  return places.size === 1
    ? 'keep the field'
    : `keep the ${places.size} fields`;
}

/**
 * Whether a new version of a contract may be published as it is, and if not, what
 * to do.
 *
 * @public
 */
export function diffVerdict(diff: ContractDiff): DiffVerdict {
  const { counts, versionStep, suggestedVersion } = diff;
  if (diff.weight === 'none') return { title: 'No changes' };
  if (diff.changes.some(({ kind }) => kind === 'not-compared')) {
    return { title: 'The contracts could not be compared' };
  }
  if (diff.weight !== 'major') {
    const parts = [
      counts.minor > 0 &&
        counted(
          counts.minor,
          'change to tell readers',
          'changes to tell readers',
        ),
      counts.patch > 0 && counted(counts.patch, 'small one', 'small ones'),
    ].filter(Boolean);
    return { title: `No breaking change: ${parts.join(', ')}` };
  }
  const breaking = counted(counts.major, 'breaking change', 'breaking changes');
  const title = `${breaking} ${inVersion[versionStep]}`;
  if (!diff.breakingWithoutMajor) return { title };
  const publish = suggestedVersion
    ? `Publish this as ${suggestedVersion}`
    : 'Give both contracts a version such as 1.0.0 and this one a new major version';
  return { title, advice: `${publish}, or ${keepWhat(diff)}.` };
}
