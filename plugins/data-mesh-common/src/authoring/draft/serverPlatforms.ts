import { ServerForm } from '../ProductForm';

/**
 * A place for data, as ODCS describes it and as a person asks for it.
 *
 * @public
 */
export interface ServerPlatform {
  /** The names under which ODCS v3.1 keeps `host`, `database` and `schema`. */
  keys: Partial<Record<'host' | 'database' | 'schema', string>>;
  /** Those of the keys that ODCS does not demand. */
  optional?: readonly ('host' | 'database' | 'schema')[];
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
    optional: ['host'],
    ...warehouse,
  },
  duckdb: {
    keys: { database: 'database', schema: 'schema' },
    optional: ['schema'],
    ...database,
  },
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
    optional: ['host'],
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

const parts = ['host', 'database', 'schema'] as const;

/** A platform that no template knows: ODCS calls it custom. */
const custom: ServerPlatform = {
  keys: { host: 'host', database: 'database', schema: 'schema' },
  optional: parts,
  resource: 'database',
};

const platformOf = ({ type }: ServerForm): ServerPlatform =>
  Object.hasOwn(SERVER_PLATFORMS, type) ? SERVER_PLATFORMS[type] : custom;

/**
 * The entry of ODCS `servers` for what a form says; none when the form leaves out
 * what ODCS demands, since half an address makes a contract invalid.
 */
export function odcsServer(server: ServerForm) {
  const platform = platformOf(server);
  const { keys, fixed, optional = [] } = platform;
  const isIncomplete = parts.some(
    part => keys[part] && !server[part] && !optional.includes(part),
  );
  if (isIncomplete) return undefined;
  const named = parts.flatMap(part => {
    const key = keys[part];
    return key && server[part] ? [[key, server[part]] as const] : [];
  });
  return {
    server: 'production',
    type: platform === custom ? 'custom' : server.type,
    ...(platform === custom ? { description: server.type } : {}),
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
  const given = parts.flatMap(part =>
    keys[part] && server[part] ? [server[part]!] : [],
  );
  const [first = ''] = given;
  if (server.type === 'api') return first;
  // An address stays one: s3://bucket/path.
  if (first.includes('://')) return `${first.replace(/\/+$/, '')}/${object}`;
  return `${server.type}://${[...given, object].join('/')}`;
}
