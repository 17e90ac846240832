import { OutputFacts, ProductFacts } from '../facts/productFacts';
import { DataStatus } from './evaluation';

const worstFirst: DataStatus[] = ['failing', 'late', 'not measured', 'ok'];

function outputStatus(
  quality: OutputFacts['quality'],
  now: number,
): DataStatus {
  if (!quality?.lastResultAt) return 'not measured';
  // What was measured too long ago is known to be late, whatever it said.
  if (quality.freshUntil && Date.parse(quality.freshUntil) < now) return 'late';
  return quality.failingRules?.length ? 'failing' : 'ok';
}

/**
 * Today's state of each output, and the worst of them for the product.
 *
 * @param now - milliseconds since 1970
 * @public
 */
export function dataStatus(
  { outputs }: ProductFacts,
  now: number,
): { status: DataStatus; outputs: { name: string; status: DataStatus }[] } {
  const each = (Array.isArray(outputs) ? outputs : []).map(output => ({
    name: String(output?.name ?? ''),
    status: outputStatus(output?.quality, now),
  }));
  const worst = worstFirst.find(status =>
    each.some(output => output.status === status),
  );
  return { status: worst ?? 'not measured', outputs: each };
}
