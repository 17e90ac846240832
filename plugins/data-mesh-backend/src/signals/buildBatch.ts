import { createHash } from 'node:crypto';
import { SignalResult } from '@backstage-data-mesh/plugin-data-mesh-common';
import {
  ParsedRun,
  ParsedSignals,
} from '@backstage-data-mesh/plugin-data-mesh-node';
import { SignalBatch } from '../quality/QualityStore';
import { checkFileRun, checkMetric } from '../quality/signalRules';
import { checkTime } from '../validation/checkValue';
import { MappedSignals } from './MappedSignals';
import { PortIndex } from './PortIndex';

/** What a sender says beside the files. */
export interface GivenSignals {
  /** Full ref of the product. */
  product?: string;
  output?: string;
  runId?: string;
  url?: string;
}

/** Who sends, and when. */
export interface SignalOrigin {
  /** Subject of the caller. */
  sender: string;
  receivedAt: Date;
}

/** The same content has the same id, whenever it comes. */
function contentId(product: string, results: readonly SignalResult[]): string {
  const hash = createHash('sha256').update(product);
  for (const result of results) hash.update(JSON.stringify(result));
  return `content ${hash.digest('hex').slice(0, 40)}`;
}

/** A tool's own id says best which run it was; several runs have several ids. */
function runIdOf(
  run: ParsedRun,
  { runId }: GivenSignals,
  place: number,
): string | undefined {
  if (run.runId !== undefined || runId === undefined) return run.runId;
  return place === 0 ? runId : `${runId} ${place + 1}`;
}

/** What was mapped, checked and put together for the store. */
export async function buildBatch(
  { runs }: ParsedSignals,
  mapped: MappedSignals,
  index: Pick<PortIndex, 'products'>,
  given: GivenSignals,
  { receivedAt }: SignalOrigin,
): Promise<SignalBatch> {
  const all = {
    runs: [] as SignalBatch['runs'][number][],
    metrics: [] as SignalBatch['metrics'][number][],
    edges: [] as SignalBatch['edges'][number][],
    fields: [] as SignalBatch['fields'][number][],
  };
  const found: { run: ParsedRun; byProduct: Map<string, SignalResult[]> }[] =
    [];
  for (const run of runs) {
    found.push({ run, byProduct: await mapped.results(run) });
  }
  const products = await index.products([
    ...new Set(found.flatMap(({ byProduct }) => [...byProduct.keys()])),
  ]);
  for (const [place, { run, byProduct }] of found.entries()) {
    for (const [entityRef, results] of byProduct) {
      const { outputs } = products.get(entityRef)!;
      all.runs.push({
        entityRef,
        run: await checkFileRun(
          {
            runId: runIdOf(run, given, place) ?? contentId(entityRef, results),
            product: entityRef,
            source: run.source,
            url: given.url ?? run.url,
            results,
          },
          { outputs, now: receivedAt },
        ),
      });
    }
    mapped.metrics(run).forEach(({ metric, entityRef, output }, at) =>
      all.metrics.push({
        entityRef,
        output,
        ...checkMetric(metric, `metrics[${at}]`, receivedAt),
      }),
    );
    const lineage = mapped.lineage(run);
    for (const edge of lineage.edges) {
      all.edges.push({
        ...edge,
        at: checkTime('eventTime', edge.at, receivedAt),
      });
    }
    for (const field of lineage.fields) {
      all.fields.push({
        ...field,
        at: checkTime('eventTime', field.at, receivedAt),
      });
    }
  }
  return { ...all, unmapped: mapped.unmappedOfProducts() };
}
