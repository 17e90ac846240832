/**
 * How many characters a reason has that somebody gives for an exemption, a
 * decision on one, or a rule that is gone. Space around it does not count.
 *
 * @public
 */
export const REASON_LENGTH: { readonly min: number; readonly max: number } = {
  min: 10,
  max: 2000,
};
