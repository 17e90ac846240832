import { schemaLibrary } from '../standards/compileSchema';
import { Standard } from '../standards/standardDocument';
import { contractAdvice } from './advice/contractAdvice';
import { isOlderContract } from './olderContract';
import { contractSchema } from './schema/contract';

/** Bitol's Open Data Contract Standard. */
export const odcs: Standard = {
  id: 'odcs',
  known: {
    name: 'ODCS',
    versions: [
      ['v3.0.0', 3.0],
      ['v3.0.1', 3.0],
      ['v3.0.2', 3.0],
      ['v3.1.0', 3.1],
      ['v3.2.0', 3.2],
    ],
    // Many say v3.0.2 still, and have a team or a metric as v3.1 has them; the
    // official examples do so too, and v3.1 takes them.
    alsoAs: new Map([[3.0, 3.1]]),
    older: { name: 'ODCS v2', isShapeOf: isOlderContract },
  },
  schema: schemaLibrary(contractSchema),
  advice: contractAdvice,
};
