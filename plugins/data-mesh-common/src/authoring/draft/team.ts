import { ProductForm } from '../ProductForm';
import { plainName } from './names';

/** The people who answer for a product, as both standards write a team. */
export function teamOf(form: ProductForm) {
  return {
    name: plainName(form.owner, 'Group'),
    members: Object.entries(form.team ?? {}).flatMap(([role, ref]) =>
      ref ? [{ username: plainName(ref, 'User'), role }] : [],
    ),
  };
}
