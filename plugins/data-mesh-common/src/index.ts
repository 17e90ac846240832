/**
 * Entity kinds, contracts, lineage and API types of Data Mesh for Backstage,
 * free of Node and React.
 *
 * @packageDocumentation
 */
export * from './api/contracts';
export * from './api/DataMeshClient';
export * from './api/DataMeshGovernanceClient';
export * from './api/DataMeshQualityClient';
export * from './api/DataMeshRequests';
export * from './api/governance';
export * from './api/health';
export * from './api/history';
export * from './api/policies';
export * from './api/productDetails';
export * from './api/productList';
export * from './api/quality';
export * from './api/reasonLength';
export * from './api/rollups';
export * from './api/signals';
export * from './authoring';
export * from './contracts';
export * from './kinds';
export * from './lineage';
export * from './permissions';
export * from './quality';
export * from './scorecards';
export * from './standards';
