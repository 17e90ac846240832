import { createTranslationRef } from '@backstage/core-plugin-api/alpha';
import { contract } from './contract';
import { create } from './create';
import { explore } from './explore';
import { field } from './field';
import { governance } from './governance';
import { product } from './product';
import { quality } from './quality';
import { review } from './review';
import { rollup } from './rollup';
import { scorecard } from './scorecard';
import { sending } from './sending';

/**
 * All words of the plugin's pages, cards and tabs, to be translated or replaced.
 *
 * @public
 */
export const dataMeshTranslationRef = createTranslationRef({
  id: 'data-mesh',
  messages: {
    contract,
    create,
    explore,
    field,
    governance,
    product,
    quality,
    review,
    rollup,
    scorecard,
    sending,
  },
});
