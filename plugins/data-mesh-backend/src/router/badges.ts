import { createHash } from 'node:crypto';
import { Entity } from '@backstage/catalog-model';
import { Router } from 'express';
import { LevelBadge, levelBadge } from '../badges/levelBadge';
import { DetailedProduct } from '../results/ProductQueries';
import { noSuchProduct, productRef, storedProduct } from './readerOf';
import { RouterDeps } from './RouterDeps';

/** The only path that can be open to those who are not signed in. */
export const BADGE_PATH = '/products/:namespace/:name/badge.svg';

const RESTRICTED = 'restricted';
const MAX_AGE_SECONDS = 300;

/** Whether the catalog says so, or what it said when the product was measured. */
const isRestricted = (entity: Entity, product: DetailedProduct | undefined) =>
  [entity.spec?.classification, product?.classification].some(
    classification =>
      String(classification).toLocaleLowerCase('en-US') === RESTRICTED,
  );

function badgeOf(product: DetailedProduct | undefined): LevelBadge {
  if (!product || product.archived || product.lifecycle === 'retired') {
    return { text: 'not measured', position: -1 };
  }
  const { level, position } = product;
  if (level === null) return { text: 'no level', position: -1 };
  return {
    // As the portal writes it.
    text: level.charAt(0).toLocaleUpperCase('en-US') + level.slice(1),
    position,
  };
}

/** The level of a product as a picture, for README files and other pages. */
export function addBadgeRoutes(router: Router, deps: RouterDeps): void {
  const { auth, httpAuth, anonymousBadges } = deps;

  router.get(BADGE_PATH, async (request, response) => {
    const credentials = await httpAuth.credentials(request, {
      allow: anonymousBadges
        ? ['user', 'service', 'none']
        : ['user', 'service'],
    });
    const anonymous = auth.isPrincipal(credentials, 'none');
    const ref = productRef(request.params);
    const { entity, product } = await storedProduct(
      deps,
      anonymous ? await auth.getOwnServiceCredentials() : credentials,
      ref,
    );
    if (anonymous && isRestricted(entity, product)) throw noSuchProduct(ref);
    const svg = levelBadge(badgeOf(product));
    const digest = createHash('sha256').update(svg).digest('base64url');
    response
      .vary('Authorization')
      .set({
        'Content-Type': 'image/svg+xml; charset=utf-8',
        'Cache-Control': `${
          anonymous ? 'public' : 'private'
        }, max-age=${MAX_AGE_SECONDS}`,
        ETag: `"${digest}"`,
        'Content-Security-Policy': "default-src 'none'",
        'X-Content-Type-Options': 'nosniff',
      })
      // Answers 304 when `If-None-Match` names it.
      .send(svg);
  });
}
