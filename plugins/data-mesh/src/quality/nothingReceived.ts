import { ProductQuality } from '@backstage-data-mesh/plugin-data-mesh-common';

/** How results are sent. */
export const SIGNALS_DOCS_URL =
  'https://github.com/backstage-data-mesh/backstage-data-mesh/blob/main/docs/signals.md';

/** Whether nothing was ever received that is about a product. */
export function nothingReceived(quality: ProductQuality): boolean {
  const { outputs, results, runs, metrics, unmapped } = quality;
  const lists = [results, runs, metrics, unmapped];
  return (
    lists.every(list => list.length === 0) &&
    outputs.every(({ lastResultAt }) => lastResultAt === undefined)
  );
}
