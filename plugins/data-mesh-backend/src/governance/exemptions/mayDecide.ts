import { refuse, Verdict } from '../Verdict';

const plain = (ref: string) => ref.toLocaleLowerCase('en-US');

/**
 * Whether somebody may decide on an exemption: only the owner of the scorecard,
 * and nobody who asked for it or belongs to an owner of one of its products.
 */
export function mayDecide(options: {
  /** Refs of the user and of all groups that the user belongs to. */
  deciderRefs: readonly string[];
  /** Ref of the user. */
  deciderUser: string;
  /** Ref of who owns the scorecard. */
  scorecardOwner: string | undefined;
  /** Ref of the user who asked for it. */
  requestedBy: string;
  /** Refs of the owners of the products. */
  productOwners: readonly string[];
}): Verdict {
  const { scorecardOwner, productOwners } = options;
  const user = plain(options.deciderUser);
  const refs = new Set([user, ...options.deciderRefs.map(plain)]);

  if (!scorecardOwner) {
    return refuse('The scorecard has no owner, so nobody can decide.');
  }
  if (!refs.has(plain(scorecardOwner))) {
    return refuse(`Only ${scorecardOwner}, who owns the scorecard, decides.`);
  }
  if (user === plain(options.requestedBy)) {
    return refuse(
      `You asked for this exemption yourself, so somebody else ` +
        `of ${scorecardOwner} has to decide.`,
    );
  }
  const own = productOwners.find(owner => refs.has(plain(owner)));
  if (own) {
    return refuse(
      `You belong to ${own}, which owns one of the products, so somebody else ` +
        `of ${scorecardOwner} has to decide.`,
    );
  }
  return { allowed: true };
}
