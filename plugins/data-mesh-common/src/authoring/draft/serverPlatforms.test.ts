import { ServerForm } from '../ProductForm';
import { odcsServer, portLocation } from './serverPlatforms';

const at = (type: string): ServerForm => ({
  type,
  host: 'host',
  database: 'db',
  schema: 'public',
});

describe('where a port is', () => {
  it.each([
    [at('postgres'), 'postgres://host/db/public/orders'],
    [at('snowflake'), 'snowflake://host/db/public/orders'],
    [at('databricks'), 'databricks://host/db/public/orders'],
    [at('redshift'), 'redshift://host/db/public/orders'],
    [at('sqlserver'), 'sqlserver://host/db/public/orders'],
    // What a platform does not have is not in its addresses.
    [at('bigquery'), 'bigquery://host/db/orders'],
    [at('mysql'), 'mysql://host/db/orders'],
    [at('duckdb'), 'duckdb://db/public/orders'],
    [{ type: 'kafka', host: 'kafka:9092' }, 'kafka://kafka:9092/orders'],
    [{ type: 's3', host: 's3://bucket/folder/' }, 's3://bucket/folder/orders'],
    [
      { type: 'api', host: 'https://models.example/orders' },
      'https://models.example/orders',
    ],
    [{ type: 'oracle', host: 'host' }, 'oracle://host/orders'],
  ])('%j', (server, location) => {
    expect(portLocation(server, 'orders')).toBe(location);
  });
});

it('names the parts of a place as ODCS does', () => {
  expect(odcsServer(at('snowflake'))).toMatchObject({
    account: 'host',
    database: 'db',
    schema: 'public',
  });
  expect(odcsServer(at('bigquery'))).toEqual({
    server: 'production',
    type: 'bigquery',
    environment: 'prod',
    project: 'host',
    dataset: 'db',
  });
});
