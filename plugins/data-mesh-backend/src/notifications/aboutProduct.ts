import { ProductWrite } from '../results/ResultStore';

export function titleOf({ facts }: ProductWrite): string {
  return facts.product.title || facts.product.name;
}

/**
 * Teams declare what they read, and are told of it, whether or not they may read
 * its page: of a restricted product no more is named than they named themselves.
 */
export const isRestricted = ({ facts }: ProductWrite) =>
  facts.product.classification === 'restricted';

export function nameForConsumers(write: ProductWrite): string {
  return isRestricted(write) ? write.facts.product.ref : titleOf(write);
}

/** The owning group, and the people who are named. */
export function audienceOf({ facts }: Pick<ProductWrite, 'facts'>): string[] {
  const { productOwner, steward, technicalOwner } = facts.team;
  return [
    ...new Set(
      [facts.owner.ref, productOwner.ref, steward.ref, technicalOwner.ref]
        .filter(ref => ref !== '')
        .sort(),
    ),
  ];
}
