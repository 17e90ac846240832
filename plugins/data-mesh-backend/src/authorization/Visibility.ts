import {
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { catalogEntityReadPermission } from '@backstage/plugin-catalog-common/alpha';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
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

/**
 * Which products a caller may read, as the catalog's own permission says. It is
 * asked once for all products, never for each.
 */
export class Visibility {
  private readonly known = new Map<
    string,
    { until: number; refs: Promise<string[]> }
  >();

  constructor(
    private readonly permissions: PermissionsService,
    private readonly catalog: CatalogService,
  ) {}

  async of(credentials: BackstageCredentials): Promise<Visible> {
    const [decision] = await this.permissions.authorizeConditional(
      [{ permission: catalogEntityReadPermission }],
      { credentials },
    );
    if (decision.result === AuthorizeResult.ALLOW) return 'all';
    if (decision.result === AuthorizeResult.DENY) return [];
    return this.refsOf(credentials);
  }

  private refsOf(credentials: BackstageCredentials): Promise<string[]> {
    const key = callerKey(credentials);
    const now = Date.now();
    const known = this.known.get(key);
    if (known && known.until > now) return known.refs;
    // The oldest goes first: a Map keeps the order in which it was filled.
    this.known.delete(key);
    if (this.known.size >= MAX_CALLERS) {
      this.known.delete(this.known.keys().next().value!);
    }
    const refs = this.read(credentials);
    this.known.set(key, { until: now + KEPT_MS, refs });
    refs.catch(() => this.known.delete(key));
    return refs;
  }

  private async read(credentials: BackstageCredentials): Promise<string[]> {
    const refs: string[] = [];
    for await (const page of this.catalog.streamEntities(
      {
        filter: { kind: 'DataProduct' },
        fields: ['kind', 'metadata.name', 'metadata.namespace'],
        pageSize: PAGE_SIZE,
      },
      { credentials },
    )) {
      for (const entity of page) refs.push(stringifyEntityRef(entity));
    }
    return refs;
  }
}
