import {
  RELATION_OWNED_BY,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { AttestationStatement } from '../api/governance';
import { DataProductEntity } from './DataProductEntityV1alpha1';
import { resolveDataProductRef } from './dataProductRefs';

/**
 * What an owner confirms: what the catalog says of the product now.
 *
 * @param consumers - refs of those who read it, as far as the owner knows
 * @public
 */
export function attestationStatement(
  product: DataProductEntity,
  consumers: string[] = [],
): AttestationStatement {
  const { spec, relations = [] } = product;
  const person = (ref: string | undefined) =>
    ref && stringifyEntityRef(resolveDataProductRef(product, 'person', ref));
  const owner =
    relations.find(({ type }) => type === RELATION_OWNED_BY)?.targetRef ??
    stringifyEntityRef(resolveDataProductRef(product, 'owner', spec.owner));
  const statement: AttestationStatement = {
    owner,
    productOwner: person(spec.team?.productOwner),
    steward: person(spec.team?.steward),
    technicalOwner: person(spec.team?.technicalOwner),
    support: spec.support,
    classification: spec.classification,
    personalData: spec.personalData,
    limitations: spec.limitations,
    consumers: consumers.length ? consumers : undefined,
    endOfLife: spec.endOfLife,
  };
  return Object.fromEntries(
    Object.entries(statement).filter(([, value]) => value !== undefined),
  ) as AttestationStatement;
}
