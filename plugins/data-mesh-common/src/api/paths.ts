import { parseEntityRef } from '@backstage/catalog-model';

/** Query parameters; a list is repeated, what is undefined is left out. */
export function queryOf(parameters: object): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) {
    for (const one of [value].flat()) {
      if (one !== undefined) query.append(name, String(one));
    }
  }
  const text = query.toString();
  return text && `?${text}`;
}

/** The path of a data product. */
export function productPath(entityRef: string): string {
  const { namespace, name } = parseEntityRef(entityRef, {
    defaultKind: 'DataProduct',
    defaultNamespace: 'default',
  });
  return `/products/${encodeURIComponent(namespace)}/${encodeURIComponent(
    name,
  )}`;
}

/** The path of a data contract. */
export function contractPath(entityRef: string): string {
  const { namespace, name } = parseEntityRef(entityRef, {
    defaultKind: 'API',
    defaultNamespace: 'default',
  });
  return `/contracts/${encodeURIComponent(namespace)}/${encodeURIComponent(
    name,
  )}`;
}

/** The path of a scorecard, be it shipped or an entity. */
export function scorecardPath(id: string): string {
  const [, shipped] = /^builtin:(.+)$/.exec(id) ?? [];
  if (shipped) return `/scorecards/builtin/${encodeURIComponent(shipped)}`;
  const { namespace, name } = parseEntityRef(id, {
    defaultKind: 'Scorecard',
    defaultNamespace: 'default',
  });
  return `/scorecards/${encodeURIComponent(namespace)}/${encodeURIComponent(
    name,
  )}`;
}
