/**
 * Scorecards, quality results, history and governance of data products.
 *
 * @packageDocumentation
 */
export { dataMeshPlugin as default } from './plugin';
