import { ContractsResult } from '../contracts/measureContracts';
import { Goal, goal } from './goals';

/** What is promised about contracts and files of the standards. */
export function contractGoals({
  validation,
  many,
  provider,
}: ContractsResult): Goal[] {
  return [
    goal(
      'Validating the full example ÷ Ajv with the official schema',
      validation && validation.ours / validation.official,
      { atMost: 3 },
    ),
    goal('Memory for 10,000 contracts, MiB', many.peakRssMiB, {
      atMost: 500,
    }),
    goal(
      'Second run of the provider ÷ first',
      provider.second.ms / provider.first.ms,
      { atMost: 0.1 },
    ),
  ];
}
