import { Caller } from '../../authorization/Caller';
import { ProductOwners } from '../../results/ProductDirectory';
import { refuse, Verdict } from '../Verdict';

/**
 * Whether somebody may confirm the ownership of a product: only its owner and
 * its product owner.
 */
export function mayAttest(
  { refs, userRef }: Pick<Caller, 'refs' | 'userRef'>,
  entityRef: string,
  { owner, productOwner }: Pick<ProductOwners, 'owner' | 'productOwner'>,
): Verdict {
  return refs.has(owner) || userRef === productOwner
    ? { allowed: true }
    : refuse(
        `Only ${owner} and the product owner confirm the ownership of ${entityRef}`,
      );
}
