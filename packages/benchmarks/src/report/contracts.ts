import { ContractsResult } from '../contracts/measureContracts';
import { table } from './table';

const fixed = (value: number, digits: number = 1) => value.toFixed(digits);

/** Reading contracts, and files of the standards. */
export function contractsSection({
  validation,
  many,
  provider,
}: ContractsResult): string[] {
  return [
    validation
      ? `The full example of ODCS, parsed: ${fixed(
          validation.ours,
        )} µs with ours (${fixed(
          validation.errorsOnly,
        )} µs for errors only), ${fixed(
          validation.official,
        )} µs with the official schema`
      : 'The full example of ODCS: not measured, the files of the standard are not beside the repository',
    `${
      many.count
    } contracts of 50 columns in two versions each: validated and compared in ${fixed(
      many.seconds,
    )} s, ${fixed(many.peakRssMiB, 0)} MiB at most (${fixed(
      many.startRssMiB,
      0,
    )} MiB before)`,
    table(
      [`Provider, ${provider.files} files`, 'ms', 'entities', 'mutations'],
      (
        [
          ['first run', provider.first],
          ['second run, nothing changed', provider.second],
          ['third run, one file changed', provider.third],
        ] as const
      ).map(([title, run]) => [
        title,
        fixed(run.ms, 0),
        String(run.entities),
        String(run.mutations),
      ]),
    ),
  ];
}
