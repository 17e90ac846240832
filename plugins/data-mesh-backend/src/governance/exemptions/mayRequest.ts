import { Caller } from '../../authorization/Caller';
import { ProductOwners } from '../../results/ProductDirectory';
import { refuse, Verdict } from '../Verdict';

/**
 * Whether somebody may request an exemption: only who answers for all of the
 * products.
 *
 * @param products - by their refs
 */
export function mayRequest(
  { refs, userRef }: Pick<Caller, 'refs' | 'userRef'>,
  products: ReadonlyMap<string, Pick<ProductOwners, 'owner' | 'people'>>,
): Verdict {
  for (const [ref, { owner, people }] of products) {
    if (!refs.has(owner) && !people.includes(userRef)) {
      return refuse(
        `Only ${owner} and the people named in spec.team ` +
          `request exemptions for ${ref}`,
      );
    }
  }
  return { allowed: true };
}
