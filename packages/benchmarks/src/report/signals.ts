import { Intake, SignalsResult } from '../signals/measureSignals';
import { table } from './table';

const whole = (value: number) => value.toFixed(0);

/** Receiving results of quality tools. */
export function signalsSection({
  first,
  again,
  dbt,
  memory,
  senders,
  level,
}: SignalsResult): string[] {
  const row = (title: string, intake: Intake) => [
    title,
    String(intake.results),
    whole(intake.megabytes),
    intake.seconds.toFixed(1),
    whole(intake.perSecond),
  ];
  return [
    table(
      ['One request', 'results', 'MiB', 'seconds', 'per second'],
      [
        row('100 contracts, rules are new', first),
        row('100 contracts, rules are known', again),
        row('dbt with its manifest, one product', dbt),
      ],
    ),
    `${whole(memory.megabytes)} MiB of dbt in a request: ${whole(
      memory.beforeMiB,
    )} MiB of memory before, ${whole(memory.peakMiB)} MiB at most`,
    `${senders.senders} senders at once: ${senders.stored} of ${
      senders.results
    } results stored, answered in ${whole(senders.ms.p50)} ms (p50), ${whole(
      senders.ms.max,
    )} ms at most`,
    `New level of one of ${level.products} products after ${whole(
      level.ms.p50,
    )} ms (p50), ${whole(level.ms.p95)} ms (p95)`,
  ];
}
