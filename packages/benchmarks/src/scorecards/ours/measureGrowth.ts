import { Database } from '../../databases/Database';
import { scorecard } from './scorecard';
import { Sweep, SweepingBackend } from './SweepingBackend';

const checks = scorecard({ more: true }).spec.checks.length;

/**
 * What Node takes for its heap in a container of 1 GiB. With much memory at hand
 * it looks for garbage only when the heap is four times what is in use.
 */
const HEAP_MIB = 512;

/**
 * First sweeps over ever more products, each in a process and a database of its
 * own. The catalog is a stand-in that builds what is read, so what this measures
 * is mostly ours, but what the stand-in builds is in it.
 */
export async function measureGrowth(
  database: Database,
  sizes: number[],
  progress: (message: string) => void,
): Promise<Sweep[]> {
  const sweeps: Sweep[] = [];
  for (const products of sizes) {
    const fresh = await database.create();
    try {
      const backend = await SweepingBackend.start(
        {
          database: fresh.config,
          policies: 'comparable',
          readAll: false,
          standIn: products,
        },
        { products, checks },
        HEAP_MIB,
      );
      try {
        const sweep = await backend.firstSweep();
        sweeps.push(sweep);
        progress(
          `Data Mesh, ${products} products of the stand-in: ${sweep.seconds.toFixed(
            1,
          )} s, ${sweep.peakMiB.toFixed(0)} MiB`,
        );
      } finally {
        await backend.stop();
      }
    } finally {
      await fresh.remove();
    }
  }
  return sweeps;
}
