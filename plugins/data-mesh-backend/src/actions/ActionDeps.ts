import { RouterDeps } from '../router/RouterDeps';

/** What actions are made from; they do what routes do. */
export type ActionDeps = Pick<
  RouterDeps,
  | 'auth'
  | 'catalog'
  | 'callers'
  | 'policies'
  | 'products'
  | 'productPreviewer'
  | 'rollups'
  | 'visibility'
>;
