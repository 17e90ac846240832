import { createTranslationRef } from '@backstage/core-plugin-api/alpha';
import { create } from './create';
import { explore } from './explore';
import { governance } from './governance';
import { product } from './product';
import { review } from './review';
import { rollup } from './rollup';
import { scorecard } from './scorecard';

/**
 * All words of the plugin's pages, cards and tabs, to be translated or replaced.
 *
 * @public
 */
export const dataMeshTranslationRef = createTranslationRef({
  id: 'data-mesh',
  messages: { create, explore, governance, product, review, rollup, scorecard },
});
