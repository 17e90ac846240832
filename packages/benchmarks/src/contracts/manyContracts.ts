import {
  diffContracts,
  validateStandardDocument,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { contractText } from './contractText';

const MIB = 2 ** 20;

/** What a process of its own says of many contracts. */
export interface ManyContracts {
  seconds: number;
  peakRssMiB: number;
  /** Before the first contract. */
  startRssMiB: number;
  /** To know that it was done. */
  valid: number;
  breaking: number;
}

/** Validates two versions of each contract, and compares them. */
function readAndCompare(count: number): ManyContracts {
  const startRssMiB = process.memoryUsage.rss() / MIB;
  const started = performance.now();
  let [valid, breaking] = [0, 0];
  for (let i = 0; i < count; i++) {
    const [before, after] = [false, true].map(change =>
      validateStandardDocument(contractText(i, change)),
    );
    if (before.valid && after.valid) valid += 1;
    const diff = diffContracts(before.document!, after.document!);
    if (diff.breakingWithoutMajor) breaking += 1;
  }
  return {
    seconds: (performance.now() - started) / 1000,
    peakRssMiB: process.resourceUsage().maxRSS / 1024,
    startRssMiB,
    valid,
    breaking,
  };
}

process.on('message', (count: number) => {
  process.send!(readAndCompare(count), () => process.exit(0));
});
