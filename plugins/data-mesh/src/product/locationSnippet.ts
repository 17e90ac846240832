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

interface Dialect {
  quote: '"' | '`';
  /** The location starts with a host, not with a database. */
  hasHost?: boolean;
  limit: 'limit' | 'top' | 'fetch';
}

const standard: Dialect = { quote: '"', limit: 'limit' };

const dialects: Record<string, Dialect> = {
  athena: standard,
  bigquery: { ...standard, quote: '`' },
  clickhouse: { ...standard, hasHost: true },
  databricks: { ...standard, quote: '`' },
  duckdb: standard,
  mysql: { quote: '`', hasHost: true, limit: 'limit' },
  oracle: { quote: '"', hasHost: true, limit: 'fetch' },
  postgres: { ...standard, hasHost: true },
  postgresql: { ...standard, hasHost: true },
  presto: standard,
  redshift: { ...standard, hasHost: true },
  snowflake: standard,
  sqlserver: { quote: '"', hasHost: true, limit: 'top' },
  synapse: { quote: '"', hasHost: true, limit: 'top' },
  trino: standard,
};

function shellQuote(value: string): string {
  return `'${value.replace(/'/g, `'\\''`)}'`;
}

function sqlName(parts: string[], quote: string): string {
  return parts
    .map(part =>
      /^[A-Za-z_][A-Za-z0-9_]*$/.test(part)
        ? part
        : `${quote}${part.replaceAll(quote, quote + quote)}${quote}`,
    )
    .join('.');
}

function sqlSnippet(dialect: Dialect, parts: string[]): LocationSnippet {
  const { quote, hasHost, limit } = dialect;
  const name = sqlName(
    hasHost && parts.length > 1 ? parts.slice(1) : parts,
    quote,
  );
  const text = {
    limit: `SELECT *\nFROM ${name}\nLIMIT 100;`,
    top: `SELECT TOP 100 *\nFROM ${name};`,
    fetch: `SELECT *\nFROM ${name}\nFETCH FIRST 100 ROWS ONLY;`,
  }[limit];
  return { title: 'SQL', language: 'sql', text };
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

/** `abfss://container@account.dfs…/path` as the address that AzCopy takes. */
function azureAddress(location: string): string {
  return location.replace(
    /^abfss:\/\/([^@/]+)@([^/]+)/i,
    (_all, container, host) => `https://${host}/${container}`,
  );
}

function filesSnippet(scheme: string, location: string): LocationSnippet {
  // A folder ends in a slash; anything else is one object.
  const isFolder = location.endsWith('/');
  const recursive = isFolder ? ' --recursive' : '';
  const uri = shellQuote(location);
  const commands: Record<string, [string, string]> = {
    s3: ['AWS CLI', `aws s3 cp${recursive} ${uri} .`],
    gs: ['gcloud', `gcloud storage cp${recursive} ${uri} .`],
    abfss: [
      'AzCopy',
      `azcopy copy ${shellQuote(azureAddress(location))} .${recursive}`,
    ],
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
  const parts = rest.split(/[?#]/)[0].split('/').filter(Boolean);
  const name = scheme.toLowerCase();
  if (!parts.length) return undefined;
  if (Object.hasOwn(dialects, name)) return sqlSnippet(dialects[name], parts);
  if (name === 'kafka') return kafkaSnippet(parts);
  if (['s3', 'gs', 'abfss'].includes(name)) {
    return filesSnippet(name, output.location!);
  }
  if (name === 'http' || name === 'https') {
    return httpSnippet(output.location!, output.type);
  }
  return undefined;
}
