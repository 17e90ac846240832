import { setImmediate as yieldToOthers } from 'node:timers/promises';
import { OutputQuality } from '@backstage-data-mesh/plugin-data-mesh-common';
import { Knex } from 'knex';
import { DayWindow } from './dayBits';
import { hasDisappeared } from './qualityRows';
import {
  QualityScope,
  selectFailingRules,
  selectMonths,
  selectRuleDays,
} from './selectQuality';
import { DimensionDays, sharesOfDays } from './sharesOfDays';

/** So many failing rules of an output are named. */
const MAX_FAILING_RULES = 20;
/** So many outputs take some 10 ms, which nobody else notices. */
const READ_AT_ONCE = 1000;

interface Summary {
  quality: OutputQuality;
  /** Day of the output's latest result. */
  lastDay: number;
}

/** By entity ref and name of the output. */
type Summaries = Map<string, Map<string, Summary>>;

/** What the results of outputs come to, in three statements for any number. */
export async function loadSummaries(
  knex: Knex,
  scope: QualityScope,
  now: Date,
): Promise<Map<string, Map<string, OutputQuality>>> {
  const window = new DayWindow(now);
  const [ruleDays, failingRules, months] = await Promise.all([
    selectRuleDays(knex, scope),
    selectFailingRules(knex, scope),
    selectMonths(knex, scope, window),
  ]);
  const summaries = newSummaries(ruleDays);
  // A run may have come between the statements: then its product is measured
  // again anyway, and what the first one does not know can be left out.
  const find = (row: { entity_ref: string; output: string }) =>
    summaries.get(row.entity_ref)?.get(row.output);

  for (const row of ruleDays) {
    const summary = find(row)!;
    if (!hasDisappeared(row.day, summary.lastDay)) {
      summary.quality.rulesWithResult += Number(row.rules);
    }
  }
  for (const row of failingRules) {
    // One that disappeared counts on: else a failure would be mended by removing
    // its rule. Its owner may say why it is gone.
    find(row)?.quality.failingRules.push(row.rule);
  }
  for (const [i, row] of months.entries()) {
    if (i % READ_AT_ONCE === 0) await yieldToOthers();
    const quality = find(row)?.quality;
    if (quality) {
      Object.assign(quality, sharesOfDays(readDays(row.months, window)));
    }
  }
  return mapSummaries(summaries);
}

function newSummaries(
  ruleDays: Awaited<ReturnType<typeof selectRuleDays>>,
): Summaries {
  const summaries: Summaries = new Map();
  for (const { entity_ref, output, day, latest } of ruleDays) {
    const product = summaries.get(entity_ref) ?? new Map<string, Summary>();
    summaries.set(entity_ref, product);
    const other = product.get(output);
    if (!other) {
      const quality = {
        lastResultAt: latest,
        rulesWithResult: 0,
        failingRules: [],
        ...sharesOfDays(new Map()),
      };
      product.set(output, { quality, lastDay: day });
    } else if (other.lastDay < day) {
      other.lastDay = day;
      other.quality.lastResultAt = latest;
    }
  }
  return summaries;
}

function readDays(
  months: string,
  window: DayWindow,
): Map<string, DimensionDays> {
  const dimensions = new Map<string, DimensionDays>();
  for (const text of months.split(',')) {
    const [dimension, month, measured, failed] = text.split(' ');
    const days = dimensions.get(dimension) ?? { measured: 0, failed: 0 };
    dimensions.set(dimension, days);
    days.measured |= window.place(month, Number(measured));
    days.failed |= window.place(month, Number(failed));
  }
  return dimensions;
}

function mapSummaries(
  summaries: Summaries,
): Map<string, Map<string, OutputQuality>> {
  const result = new Map<string, Map<string, OutputQuality>>();
  for (const [ref, product] of summaries) {
    const outputs = new Map<string, OutputQuality>();
    result.set(ref, outputs);
    for (const [output, { quality }] of product) {
      const failingRules = quality.failingRules.sort();
      outputs.set(output, {
        ...quality,
        failingRules: failingRules.slice(0, MAX_FAILING_RULES),
      });
    }
  }
  return result;
}
