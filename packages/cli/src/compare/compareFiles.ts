import { resolve } from 'node:path';
import {
  ContractDiff,
  describeDiff,
  diffContracts,
  diffVerdict,
  validateStandardDocument,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { findDocuments, isContractFile } from '../files/documents';
import { GitRevision } from '../files/GitRevision';
import { readStart } from '../files/readStart';
import { Arguments } from '../readArguments';
import { counted } from '../report/counted';
import { Report, ReportItem } from '../report/Report';
import { Terminal } from '../Terminal';

type Document = Record<string, unknown>;

/** Words of ODCS for a contract that nobody relies on yet. */
const DRAFTS = ['draft', 'proposed'];

const contractIn = (source: string | Uint8Array): Document | undefined => {
  const { standard, document } = validateStandardDocument(source, {
    errorsOnly: true,
  });
  return standard === 'odcs' ? document : undefined;
};

/** The contracts of a revision that are not where they were. */
async function movedContracts(
  base: GitRevision,
  files: ReadonlySet<string>,
): Promise<Map<string, { file: string; document: Document }>> {
  const moved = new Map<string, { file: string; document: Document }>();
  for (const file of base.files()) {
    if (!isContractFile(file) || files.has(file)) continue;
    const document = contractIn((await base.read(file)) ?? '');
    if (document) moved.set(String(document.id ?? file), { file, document });
  }
  return moved;
}

function itemsOf(file: string, diff: ContractDiff): ReportItem[] {
  const isDraft = DRAFTS.includes(diff.to.status.toLowerCase());
  const { title, advice } = diffVerdict(diff);
  const items: ReportItem[] = [];
  if (diff.breakingWithoutMajor) {
    items.push({
      file,
      level: isDraft ? 'warning' : 'error',
      title,
      message: [advice, isDraft ? 'It is a draft: nobody gets it yet.' : '']
        .filter(Boolean)
        .join(' '),
    });
  }
  const levels = {
    major: 'warning',
    minor: 'notice',
    patch: 'notice',
  } as const;
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

/** Compares contracts with what they were at a git revision. */
export async function compareFiles(
  options: Arguments,
  terminal: Terminal,
): Promise<Report> {
  const { cwd } = terminal;
  const files = (await findDocuments(options, terminal)).filter(isContractFile);
  const base = await GitRevision.open(cwd, options.base!);
  const moved = await movedContracts(base, new Set(files));
  const items: ReportItem[] = [];
  const details: string[] = [];
  const data: object[] = [];
  let breaking = 0;
  let changed = 0;
  for (const file of files) {
    const after = contractIn(await readStart(resolve(cwd, file)));
    if (!after) {
      items.push({
        file,
        level: 'error',
        message: 'is no contract that can be read; see data-mesh validate',
      });
      continue;
    }
    const text = await base.read(file);
    const before =
      text === undefined
        ? moved.get(String(after.id))?.document
        : contractIn(text);
    moved.delete(String(after.id));
    if (!before) {
      items.push({ file, level: 'notice', message: 'is new' });
      continue;
    }
    const diff = diffContracts(before, after);
    if (!diff.changes.length) continue;
    changed += 1;
    if (diff.breakingWithoutMajor) breaking += 1;
    items.push(...itemsOf(file, diff));
    details.push(describeDiff(diff, { format: 'markdown' }));
    data.push({ file, ...diff });
  }
  // Asked for by name, others are not missed.
  for (const { file } of options.files.length ? [] : moved.values()) {
    breaking += 1;
    items.push({
      file,
      level: 'error',
      title: 'The contract was removed',
      message:
        'Deprecate it first, and remove it when nobody reads it any more.',
    });
  }
  return {
    command: 'diff',
    summary: `${counted(changed, 'contract')} changed since ${
      options.base
    }, ${counted(breaking, 'breaking change')} without a new major version`,
    failed: items.some(({ level }) => level === 'error'),
    items,
    details,
    data,
  };
}
