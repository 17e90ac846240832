import { schemaLibrary } from '../standards/compileSchema';
import { Standard } from '../standards/standardDocument';
import { productAdvice } from './productAdvice';
import { productSchema } from './schema/product';

/** Bitol's Open Data Product Standard. */
export const odps: Standard = {
  id: 'odps',
  known: {
    name: 'ODPS',
    versions: [
      // The example of v1.0.0 still says v0.9.0, and v1.0.0 takes it.
      ['v0.9.0', 0.9],
      ['v1.0.0', 1.0],
      ['v1.1.0', 1.1],
    ],
  },
  schema: schemaLibrary(productSchema),
  advice: productAdvice,
};
