/**
 * Runs a test on every database that the suite supports.
 *
 * @packageDocumentation
 */
export { eachDatabase } from './eachDatabase';
