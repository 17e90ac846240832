import { Entity } from '@backstage/catalog-model';
import { ContractSheet } from './ContractSheet';
import { ProductAccess } from './PortAccess';

/** The definition of an API of type data-contract, for the API explorer. */
export function DataContractDefinition({ entity }: { entity: Entity }) {
  return (
    <ContractSheet
      entity={entity}
      access={details =>
        details?.served.length ? <ProductAccess details={details} /> : null
      }
    />
  );
}
