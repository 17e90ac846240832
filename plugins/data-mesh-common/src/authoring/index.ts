export * from './ContractField';
export * from './ProductForm';
export * from './productName';
export * from './draft/draftDataProduct';
export { exampleRows } from './draft/exampleRows';
export { SERVER_PLATFORMS, type ServerPlatform } from './draft/serverPlatforms';
export * from './sources';
