import { FieldExtensionComponent } from '@backstage/plugin-scaffolder-react';
import {
  ContractField,
  DataProductTeam,
  InputForm,
  SlaForm,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { lazyField } from './lazyField';

/**
 * `ui:field: DataProductName`, a name that is free.
 *
 * @public
 */
export const DataProductNameFieldExtension: FieldExtensionComponent<
  string,
  {}
> = lazyField('DataProductName', () => import('./name'));

/**
 * `ui:field: DataProductOwner`, one of the signed-in person's groups.
 *
 * @public
 */
export const DataProductOwnerFieldExtension: FieldExtensionComponent<
  string,
  {}
> = lazyField('DataProductOwner', () => import('./owner'));

/**
 * `ui:field: DataProductDomain`, a domain of the catalog.
 *
 * @public
 */
export const DataProductDomainFieldExtension: FieldExtensionComponent<
  string,
  {}
> = lazyField('DataProductDomain', () => import('./domain'));

/**
 * `ui:field: DataProductTeam`, the people who answer for the product.
 *
 * @public
 */
export const DataProductTeamFieldExtension: FieldExtensionComponent<
  DataProductTeam,
  {}
> = lazyField('DataProductTeam', () => import('./team'));

/**
 * `ui:field: DataProductInputs`, what the product reads.
 *
 * @public
 */
export const DataProductInputsFieldExtension: FieldExtensionComponent<
  InputForm[],
  {}
> = lazyField('DataProductInputs', () => import('./inputs'));

/**
 * `ui:field: DataContractFields`, the schema of a contract.
 *
 * @public
 */
export const DataContractFieldsFieldExtension: FieldExtensionComponent<
  ContractField[],
  {}
> = lazyField('DataContractFields', () => import('./schema'));

/**
 * `ui:field: DataProductSla`, what the contract promises about time.
 *
 * @public
 */
export const DataProductSlaFieldExtension: FieldExtensionComponent<
  SlaForm,
  {}
> = lazyField('DataProductSla', () => import('./sla'));

/**
 * `ui:field: DataProductPreview`, what the scorecards would say.
 *
 * @public
 */
export const DataProductPreviewFieldExtension: FieldExtensionComponent<
  unknown,
  {}
> = lazyField('DataProductPreview', () => import('./preview'));
