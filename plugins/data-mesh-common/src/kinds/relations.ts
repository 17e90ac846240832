/**
 * A product reads data of another product; the reverse is
 * {@link RELATION_PROVIDES_DATA_TO}.
 *
 * @public
 */
export const RELATION_CONSUMES_DATA_FROM = 'consumesDataFrom';

/**
 * A product serves data to another product; the reverse is
 * {@link RELATION_CONSUMES_DATA_FROM}.
 *
 * @public
 */
export const RELATION_PROVIDES_DATA_TO = 'providesDataTo';

/**
 * A product is replaced by another; the reverse is {@link RELATION_SUCCEEDS}.
 *
 * @public
 */
export const RELATION_SUCCEEDED_BY = 'succeededBy';

/**
 * A product replaces another; the reverse is {@link RELATION_SUCCEEDED_BY}.
 *
 * @public
 */
export const RELATION_SUCCEEDS = 'succeeds';
