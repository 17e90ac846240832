import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { NotFoundError } from '@backstage/errors';
import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { Request } from 'express';
import { DetailedProduct } from '../results/ProductQueries';
import { RouterDeps } from './RouterDeps';

/** Path parameters of a product. */
export interface ProductPath {
  namespace: string;
  name: string;
}

/** The ref of the product that a path names. */
export function productRef({ namespace, name }: ProductPath): string {
  return stringifyEntityRef({ kind: 'DataProduct', namespace, name });
}

/** The same for what is not there and what may not be read. */
export function noSuchProduct(ref: string): NotFoundError {
  return new NotFoundError(
    `There is no data product ${ref}, or you may not read it`,
  );
}

/**
 * A product in the catalog, with what is stored of it, for a caller who may read
 * it.
 *
 * @throws NotFoundError - the same for what is not there and what may not be read
 */
export async function storedProduct(
  { catalog, products }: Pick<RouterDeps, 'catalog' | 'products'>,
  credentials: BackstageCredentials,
  ref: string,
): Promise<{ entity: Entity; product: DetailedProduct | undefined }> {
  const [entity, product] = await Promise.all([
    catalog.getEntityByRef(ref, { credentials }),
    products.get(ref),
  ]);
  if (!entity) throw noSuchProduct(ref);
  return { entity, product };
}

/** The same, once it was measured; otherwise a `NotFoundError`. */
export async function readableProduct(
  deps: Pick<RouterDeps, 'catalog' | 'products'>,
  credentials: BackstageCredentials,
  ref: string,
): Promise<DetailedProduct> {
  const { product } = await storedProduct(deps, credentials, ref);
  if (!product) {
    throw new NotFoundError(
      `${ref} was not measured yet; it will be within a few seconds of being registered`,
    );
  }
  return product;
}

/** Credentials of a person or a service. */
export function readerOf(
  { httpAuth }: RouterDeps,
  request: Request<any, any, any, any, any>,
): Promise<BackstageCredentials> {
  return httpAuth.credentials(request as Request, {
    allow: ['user', 'service'],
  });
}
