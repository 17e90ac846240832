import {
  DataProductOutput,
  OutputPortType,
} from '@backstage-data-mesh/plugin-data-mesh-common';

/** Something to copy that reads a port. */
export interface LocationSnippet {
  /** What it is run with, such as `SQL`. */
  title: string;
  language: 'sql' | 'bash' | 'text';
  text: string;
}

const sqlSchemes = new Set([
  'athena',
  'bigquery',
  'clickhouse',
  'databricks',
  'duckdb',
  'mysql',
  'oracle',
  'postgres',
  'postgresql',
  'presto',
  'redshift',
  'snowflake',
  'sqlserver',
  'synapse',
  'trino',
]);

/** Warehouses whose location starts with a host, not with a database. */
const sqlWithHost = new Set([
  'clickhouse',
  'mysql',
  'oracle',
  'postgres',
  'postgresql',
  'redshift',
  'sqlserver',
  'synapse',
]);

function shellQuote(value: string): string {
  return `'${value.replace(/'/g, `'\\''`)}'`;
}

function sqlName(parts: string[], scheme: string): string {
  const quote = scheme === 'bigquery' || scheme === 'mysql' ? '`' : '"';
  return parts
    .map(part =>
      /^[A-Za-z_][A-Za-z0-9_]*$/.test(part)
        ? part
        : `${quote}${part.replaceAll(quote, quote + quote)}${quote}`,
    )
    .join('.');
}

function sqlSnippet(scheme: string, parts: string[]): LocationSnippet {
  const name =
    sqlWithHost.has(scheme) && parts.length > 1 ? parts.slice(1) : parts;
  return {
    title: 'SQL',
    language: 'sql',
    text: `SELECT *\nFROM ${sqlName(name, scheme)}\nLIMIT 100;`,
  };
}

function kafkaSnippet(parts: string[]): LocationSnippet {
  const topic = parts[parts.length - 1];
  const broker = parts.length > 1 ? shellQuote(parts[0]) : '"$KAFKA_BROKERS"';
  return {
    title: 'Kafka (kcat)',
    language: 'bash',
    text: `# the last 10 messages\nkcat -b ${broker} -t ${shellQuote(
      topic,
    )} -C -o -10 -e`,
  };
}

function filesSnippet(scheme: string, location: string): LocationSnippet {
  const uri = shellQuote(location);
  const commands: Record<string, [string, string]> = {
    s3: ['AWS CLI', `aws s3 cp --recursive ${uri} .`],
    gs: ['gcloud', `gcloud storage cp --recursive ${uri} .`],
    abfss: ['AzCopy', `azcopy copy ${uri} . --recursive`],
  };
  const [title, text] = commands[scheme];
  return { title, language: 'bash', text };
}

function httpSnippet(
  location: string,
  type: OutputPortType | undefined,
): LocationSnippet {
  if (type === 'dashboard') {
    return { title: 'Open in a browser', language: 'text', text: location };
  }
  return {
    title: 'HTTP (curl)',
    language: 'bash',
    text: `curl --fail --header "Authorization: Bearer $TOKEN" \\\n  ${shellQuote(
      location,
    )}`,
  };
}

/**
 * What one types to read a port, by the scheme of its location; `undefined`
 * for a location that says nothing about the tool.
 */
export function locationSnippet(
  output: Pick<DataProductOutput, 'location' | 'type'>,
): LocationSnippet | undefined {
  const [, scheme, rest] =
    /^([a-z][a-z0-9+.-]*):\/\/(.+)$/i.exec(output.location ?? '') ?? [];
  if (!scheme) return undefined;
  const parts = rest.split('/').filter(Boolean);
  const name = scheme.toLowerCase();
  if (!parts.length) return undefined;
  if (sqlSchemes.has(name)) return sqlSnippet(name, parts);
  if (name === 'kafka') return kafkaSnippet(parts);
  if (['s3', 'gs', 'abfss'].includes(name)) {
    return filesSnippet(name, output.location!);
  }
  if (name === 'http' || name === 'https') {
    return httpSnippet(output.location!, output.type);
  }
  return undefined;
}
