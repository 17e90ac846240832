import { ServerForm } from '../ProductForm';

/**
 * A place for data, as ODCS describes it and as a person asks for it.
 *
 * @public
 */
export interface ServerPlatform {
  /** The names under which ODCS v3.1 keeps `host`, `database` and `schema`. */
  keys: Partial<Record<'host' | 'database' | 'schema', string>>;
  /** What ODCS demands besides. */
  fixed?: Record<string, string | number>;
  /** `spec.type` of the Resource that stands for it. */
  resource: string;
}

const warehouse = { resource: 'data-warehouse' };
const database = { resource: 'database' };

/**
 * Platforms that templates offer, by their ODCS server type. Which of `host`,
 * `database` and `schema` a platform needs is what its entry in `keys` names.
 * Source: ODCS v3.1, ServerSource.
 *
 * @public
 */
export const SERVER_PLATFORMS: Readonly<Record<string, ServerPlatform>> = {
  api: { keys: { host: 'location' }, resource: 'model-server' },
  bigquery: { keys: { host: 'project', database: 'dataset' }, ...warehouse },
  databricks: {
    keys: { host: 'host', database: 'catalog', schema: 'schema' },
    ...warehouse,
  },
  duckdb: { keys: { database: 'database', schema: 'schema' }, ...database },
  kafka: {
    keys: { host: 'host' },
    fixed: { format: 'json' },
    resource: 'kafka-topic',
  },
  mysql: {
    keys: { host: 'host', database: 'database' },
    fixed: { port: 3306 },
    ...database,
  },
  postgres: {
    keys: { host: 'host', database: 'database', schema: 'schema' },
    fixed: { port: 5432 },
    ...database,
  },
  redshift: {
    keys: { host: 'host', database: 'database', schema: 'schema' },
    ...warehouse,
  },
  s3: {
    keys: { host: 'location' },
    fixed: { format: 'parquet' },
    resource: 's3-bucket',
  },
  snowflake: {
    keys: { host: 'account', database: 'database', schema: 'schema' },
    ...warehouse,
  },
  sqlserver: {
    keys: { host: 'host', database: 'database', schema: 'schema' },
    ...database,
  },
};

const platformOf = (server: ServerForm): ServerPlatform =>
  SERVER_PLATFORMS[server.type] ?? {
    keys: { host: 'host', database: 'database', schema: 'schema' },
    resource: 'database',
  };

/** The entry of ODCS `servers` for what a form says. */
export function odcsServer(server: ServerForm) {
  const { keys, fixed } = platformOf(server);
  const named = (['host', 'database', 'schema'] as const).flatMap(part => {
    const key = keys[part];
    return key && server[part] ? [[key, server[part]] as const] : [];
  });
  return {
    server: 'production',
    type: server.type,
    environment: 'prod',
    ...Object.fromEntries(named),
    ...fixed,
  };
}

/** `spec.type` of the Resource for it. */
export function resourceType(server: ServerForm): string {
  return platformOf(server).resource;
}

/** Where a port is found, as the `location` of an output. */
export function portLocation(server: ServerForm, object: string): string {
  const { keys } = platformOf(server);
  const parts = (['host', 'database', 'schema'] as const).flatMap(part =>
    keys[part] && server[part] ? [server[part]!] : [],
  );
  const [first = ''] = parts;
  if (server.type === 'api') return first;
  // An address stays one: s3://bucket/path.
  if (first.includes('://')) return `${first.replace(/\/+$/, '')}/${object}`;
  return `${server.type}://${[...parts, object].join('/')}`;
}
