import { createTranslationRef } from '@backstage/core-plugin-api/alpha';
import { inputs } from './inputs';
import { people } from './people';
import { preview } from './preview';
import { product } from './product';
import { schema } from './schema';
import { sla } from './sla';

/**
 * All words of the form fields, to be translated or replaced.
 *
 * @public
 */
export const dataMeshFieldsTranslationRef = createTranslationRef({
  id: 'scaffolder-data-mesh',
  messages: { inputs, people, preview, product, schema, sla },
});
