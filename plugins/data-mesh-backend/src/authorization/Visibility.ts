import {
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { catalogEntityReadPermission } from '@backstage/plugin-catalog-common/alpha';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { DATA_CONTRACT_API_TYPE } from '@backstage-data-mesh/plugin-data-mesh-common';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { readByRefs } from '../facts/readByRefs';
import { ProductDirectory } from '../results/ProductDirectory';
import { Visible } from '../results/productFilters';

/** How long a caller's refs are taken to be what they are, in milliseconds. */
const KEPT_MS = 60_000;
/** Callers whose refs are kept at once. */
const MAX_CALLERS = 200;
const PAGE_SIZE = 5000;

/** Who calls, as a key; callers with equal keys may read the same. */
function callerKey({ principal }: BackstageCredentials): string {
  const { type, userEntityRef, subject } = principal as {
    type: string;
    userEntityRef?: string;
    subject?: string;
  };
  return `${type}:${userEntityRef ?? subject ?? ''}`;
}

/** Kinds of which the caller's refs are asked for. */
const filters = {
  products: { kind: 'DataProduct' },
  contracts: { kind: 'API', 'spec.type': DATA_CONTRACT_API_TYPE },
};

export type VisibleKind = keyof typeof filters;

/**
 * Which products and contracts a caller may read, as the catalog's own permission says. It is
 * asked once for all of them, never for each.
 */
export class Visibility {
  private readonly known = new Map<
    string,
    { until: number; refs: Promise<string[]> }
  >();

  constructor(
    private readonly permissions: PermissionsService,
    private readonly catalog: CatalogService,
    private readonly directory: Pick<ProductDirectory, 'otherConsumers'>,
  ) {}

  async of(
    credentials: BackstageCredentials,
    kind: VisibleKind = 'products',
  ): Promise<Visible> {
    const [decision] = await this.permissions.authorizeConditional(
      [{ permission: catalogEntityReadPermission }],
      { credentials },
    );
    if (decision.result === AuthorizeResult.ALLOW) return 'all';
    if (decision.result === AuthorizeResult.DENY) return [];
    return this.refsOf(credentials, kind);
  }

  /**
   * Which consumers a caller may read: products, and what else reads products.
   *
   * @param products - those that the caller may read
   */
  async ofConsumers(
    credentials: BackstageCredentials,
    products: Visible,
  ): Promise<Visible> {
    if (products === 'all' || !products.length) return products;
    return this.refsOf(credentials, 'consumers');
  }

  private refsOf(
    credentials: BackstageCredentials,
    kind: VisibleKind | 'consumers',
  ): Promise<string[]> {
    const key = `${kind} ${callerKey(credentials)}`;
    const now = Date.now();
    const known = this.known.get(key);
    if (known && known.until > now) return known.refs;
    // The oldest goes first: a Map keeps the order in which it was filled.
    this.known.delete(key);
    if (this.known.size >= MAX_CALLERS) {
      this.known.delete(this.known.keys().next().value!);
    }
    const refs =
      kind === 'consumers'
        ? this.readConsumers(credentials)
        : this.read(credentials, kind);
    this.known.set(key, { until: now + KEPT_MS, refs });
    refs.catch(() => this.known.delete(key));
    return refs;
  }

  /** There may be many components: only those that read a product are asked for. */
  private async readConsumers(
    credentials: BackstageCredentials,
  ): Promise<string[]> {
    const [products, others] = await Promise.all([
      this.refsOf(credentials, 'products'),
      this.directory.otherConsumers(),
    ]);
    const readable = await readByRefs(
      this.catalog,
      others,
      ['kind', 'metadata.name', 'metadata.namespace'],
      credentials,
    );
    return [...products, ...readable.map(one => stringifyEntityRef(one))];
  }

  private async read(
    credentials: BackstageCredentials,
    kind: VisibleKind,
  ): Promise<string[]> {
    const refs: string[] = [];
    for await (const page of this.catalog.streamEntities(
      {
        filter: filters[kind],
        fields: ['kind', 'metadata.name', 'metadata.namespace'],
        pageSize: PAGE_SIZE,
        totalItems: 'exclude',
      },
      { credentials },
    )) {
      for (const entity of page) refs.push(stringifyEntityRef(entity));
    }
    return refs;
  }
}
