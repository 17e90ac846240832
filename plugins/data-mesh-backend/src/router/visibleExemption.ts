import { Exemption } from '@backstage-data-mesh/plugin-data-mesh-common';
import { Visible } from '../results/productFilters';

/** An exemption without the products that a caller may not know of. */
export function visibleExemption<T extends Exemption>(
  exemption: T,
  visible: Visible,
): T | undefined {
  if (visible === 'all') return exemption;
  const known = new Set(visible);
  const products = exemption.products.filter(ref => known.has(ref));
  return products.length ? { ...exemption, products } : undefined;
}
