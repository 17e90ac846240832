/**
 * Entity kinds, contracts, lineage and API types of Data Mesh for Backstage,
 * free of Node and React.
 *
 * @packageDocumentation
 */
export * from './api/products';
export * from './contracts/contractSummary';
export * from './kinds';
export * from './lineage';
