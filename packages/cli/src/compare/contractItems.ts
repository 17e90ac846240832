import {
  ContractDiff,
  diffVerdict,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { isContractFile, mayBeDocument } from '../files/documents';
import { ReportItem } from '../report/Report';
import { PlacedContract } from './pairMoved';
import { Document, isDraft, isUnused, ReadContract } from './readContract';

type NoContract = Extract<ReadContract, { contract?: undefined }>;

const levels = {
  major: 'warning',
  minor: 'notice',
  patch: 'notice',
} as const;

/** Only what was no draft has somebody who relies on it. */
function draftText(before: Document, after: Document): string {
  if (isDraft(before)) return 'It was a draft: nobody relies on it yet.';
  return isDraft(after)
    ? 'It is a draft now, but was none: consumers rely on it.'
    : '';
}

/** What to say about a contract that changed. */
export function changedItems(
  file: string,
  before: Document,
  after: Document,
  diff: ContractDiff,
): ReportItem[] {
  const { title, advice } = diffVerdict(diff);
  const items: ReportItem[] = [];
  if (diff.breakingWithoutMajor) {
    items.push({
      file,
      level: isDraft(before) ? 'warning' : 'error',
      title,
      message: [advice, draftText(before, after)].filter(Boolean).join(' '),
    });
  }
  for (const { weight, place, message } of diff.changes) {
    items.push({
      file,
      level: levels[weight],
      title: weight === 'major' ? `Breaking: ${place}` : place,
      message,
    });
  }
  return items;
}

/** What to say about a contract that is gone. */
export function removedItem({ file, contract }: PlacedContract): ReportItem {
  return {
    file,
    level: isUnused(contract) ? 'warning' : 'error',
    title: 'The contract was removed',
    message: isUnused(contract)
      ? `Its status was ${contract.status}: nobody relies on it.`
      : 'Deprecate it first, set it to retired when nobody reads it any more, and remove it then.',
  };
}

/** What to say about a file whose text at the base is no contract to compare with. */
export const notComparedItem = (
  file: string,
  { reason }: NoContract,
): ReportItem => ({
  file,
  level: 'warning',
  message: `cannot be compared, at the base: ${reason}`,
});

/** What to say about a file that holds no contract here. */
export function noContractItem(
  file: string,
  { isOther, reason }: NoContract,
  before: ReadContract | undefined,
): ReportItem {
  const isMissed = isContractFile(file) || before?.contract !== undefined;
  return isMissed || (!isOther && mayBeDocument(file))
    ? {
        file,
        level: 'error',
        message: `is no contract that can be read; see data-mesh validate: ${reason}`,
      }
    : {
        file,
        level: 'notice',
        message: `is no data contract and is not compared: ${reason}`,
      };
}
