import { objectsOf, textOf } from '../../contracts/odcs/readDocument';
import { OutputPortType } from '../../kinds/DataProductEntityV1alpha1';

/** Words that ports, and the servers of contracts, have for the form of data. */
const words: Record<OutputPortType, string[]> = {
  table: ['table', 'view', 'sql', 'dataset', 'warehouse'],
  files: [
    ...['file', 'folder', 'object', 'bucket', 'local', 'sftp', 'ftp'],
    ...['s3', 'gcs', 'azure', 'blob', 'csv', 'json', 'parquet'],
  ],
  stream: [
    ...['stream', 'topic', 'kafka', 'pubsub', 'kinesis', 'queue', 'event'],
    ...['pulsar', 'message'],
  ],
  api: ['api', 'rest', 'http', 'endpoint', 'graphql', 'grpc', 'odata'],
  model: ['model', 'ml', 'ai'],
  dashboard: ['dashboard', 'report', 'bi'],
};

const databases = [
  ...['athena', 'bigquery', 'btrieve', 'clickhouse', 'cloudsql', 'databricks'],
  ...['db2', 'denodo', 'dremio', 'duckdb', 'exasol', 'fastobjects', 'glue'],
  ...['hana', 'hive', 'iceberg', 'impala', 'informix', 'ingres', 'mysql'],
  ...['oracle', 'poet', 'postgres', 'postgresql', 'presto', 'redshift'],
  ...['snowflake', 'sqlserver', 'synapse', 'teradata', 'trino', 'vectorwise'],
  ...['versant', 'vertica', 'zen'],
];

const byWord = new Map<string, OutputPortType>([
  ...databases.map(word => [word, 'table'] as const),
  ...Object.entries(words).flatMap(([type, all]) =>
    all.map(word => [word, type as OutputPortType] as const),
  ),
]);

/** The form of data that a word stands for, one or many of it. */
export function portTypeOf(word: string): OutputPortType | undefined {
  const plain = word.toLocaleLowerCase('en-US').replace(/[^a-z0-9]/g, '');
  return byWord.get(plain) ?? byWord.get(plain.replace(/s$/, ''));
}

/** The form in which the servers of a contract hold data, if they agree. */
export function typeOfServers(servers: unknown): OutputPortType | undefined {
  const types = new Set(
    objectsOf(servers).map(({ type }) => portTypeOf(textOf(type))),
  );
  return types.size === 1 ? [...types][0] : undefined;
}
