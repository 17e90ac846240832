import { resolve } from 'node:path';
import {
  describeDiff,
  diffContracts,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import {
  findDocuments,
  isContractFile,
  mayBeDocument,
} from '../files/documents';
import { isFile, isIgnored } from '../files/findFiles';
import { GitRevision } from '../files/GitRevision';
import { readStart } from '../files/readStart';
import { Arguments } from '../readArguments';
import { counted } from '../report/counted';
import { Report, ReportItem } from '../report/Report';
import { Terminal } from '../Terminal';
import {
  changedItems,
  noContractItem,
  notComparedItem,
  removedItem,
} from './contractItems';
import { pairMoved, PlacedContract } from './pairMoved';
import { Document, readContract } from './readContract';

/** What was found so far. */
class Findings {
  readonly items: ReportItem[] = [];
  readonly details: string[] = [];
  readonly data: object[] = [];
  breaking = 0;

  compare(file: string, before: Document, after: Document): void {
    const diff = diffContracts(before, after);
    if (!diff.changes.length) return;
    if (diff.breakingWithoutMajor) this.breaking += 1;
    this.items.push(...changedItems(file, before, after, diff));
    this.details.push(describeDiff(diff, { format: 'markdown' }));
    this.data.push({ file, ...diff });
  }
}

/** Contracts of the base whose files are gone. */
async function goneContracts(
  cwd: string,
  base: GitRevision,
  isWanted: (file: string) => boolean,
): Promise<{ gone: PlacedContract[]; unreadable: ReportItem[] }> {
  const gone: PlacedContract[] = [];
  const unreadable: ReportItem[] = [];
  for (const file of base.files()) {
    if (isIgnored(file) || !isWanted(file)) continue;
    if (await isFile(resolve(cwd, file))) continue;
    const read = readContract((await base.read(file)) ?? '');
    if (read.contract) {
      gone.push({ file, contract: read.contract });
    } else if (isContractFile(file) && !read.isOther) {
      unreadable.push(notComparedItem(file, read));
    }
  }
  return { gone, unreadable };
}

/** Compares contracts with what they were at a git revision. */
export async function compareFiles(
  options: Arguments,
  terminal: Terminal,
): Promise<Report> {
  const { cwd } = terminal;
  const areNamed = options.files.length > 0;
  const files = (await findDocuments(options, terminal)).filter(
    file => areNamed || isContractFile(file),
  );
  const base = await GitRevision.open(cwd, options.base!);
  const findings = new Findings();
  const { items } = findings;
  const notThere: PlacedContract[] = [];
  for (const file of files) {
    const after = readContract(await readStart(resolve(cwd, file)));
    const text = await base.read(file);
    const before = text === undefined ? undefined : readContract(text);
    if (!after.contract) {
      items.push(noContractItem(file, after, before));
    } else if (!before) {
      notThere.push({ file, contract: after.contract });
    } else if (before.contract) {
      findings.compare(file, before.contract, after.contract);
    } else {
      items.push(notComparedItem(file, before));
    }
  }
  // A contract may have had another kind of name before. When files are named,
  // what is gone matters to those that are new only.
  const isWanted = notThere.length ? mayBeDocument : isContractFile;
  const past =
    areNamed && !notThere.length
      ? { gone: [], unreadable: [] }
      : await goneContracts(cwd, base, isWanted);
  const { moved, added, gone } = pairMoved(notThere, past.gone);
  for (const { from, to } of moved) {
    const { file } = to;
    items.push({ file, level: 'notice', message: `was ${from.file} before` });
    findings.compare(file, from.contract, to.contract);
  }
  for (const { file } of added) {
    items.push({ file, level: 'notice', message: 'is new' });
  }
  // Asked for by name, others are not missed.
  const removed = areNamed
    ? []
    : gone.filter(({ file }) => isContractFile(file));
  items.push(...removed.map(removedItem), ...(areNamed ? [] : past.unreadable));
  const removals = removed.length
    ? `, ${counted(removed.length, 'contract')} removed`
    : '';
  return {
    command: 'diff',
    summary: `${counted(findings.data.length, 'contract')} changed since ${
      options.base
    }, ${counted(
      findings.breaking,
      'breaking change',
    )} without a new major version${removals}`,
    failed: items.some(({ level }) => level === 'error'),
    items: [...items].sort(
      (a, b) => Number(a.file! > b.file!) - Number(a.file! < b.file!),
    ),
    details: findings.details,
    data: findings.data,
  };
}
