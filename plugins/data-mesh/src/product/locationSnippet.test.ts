import { locationSnippet } from './locationSnippet';

const text = (location?: string, type?: 'dashboard') =>
  locationSnippet({ location, type })?.text;

describe('locationSnippet', () => {
  it.each([
    ['snowflake://analytics/customer/daily', 'analytics.customer.daily'],
    ['bigquery://acme-prod/sales/orders', '`acme-prod`.sales.orders'],
    ['postgresql://db.example:5432/shop/public/orders', 'shop.public.orders'],
    ['trino://main/sales/orders "x"', 'main.sales."orders ""x"""'],
    ['databricks://main/sales/daily-orders', 'main.sales.`daily-orders`'],
    [
      'snowflake://analytics/customer/daily?warehouse=x',
      'analytics.customer.daily',
    ],
  ])('selects from %s', (location, name) => {
    expect(text(location)).toBe(`SELECT *\nFROM ${name}\nLIMIT 100;`);
  });

  it('limits the rows as the database wants it', () => {
    expect(text('sqlserver://db.example/shop/dbo/orders')).toBe(
      'SELECT TOP 100 *\nFROM shop.dbo.orders;',
    );
    expect(text('oracle://db.example/shop/orders')).toContain(
      'FETCH FIRST 100 ROWS ONLY',
    );
  });

  it('reads a topic, with or without a broker', () => {
    expect(text('kafka://orders')).toContain(
      `kcat -b "$KAFKA_BROKERS" -t 'orders' -C`,
    );
    expect(text('kafka://broker.example:9092/orders')).toContain(
      `kcat -b 'broker.example:9092' -t 'orders' -C`,
    );
  });

  it('copies files and calls an address', () => {
    expect(text('s3://bucket/features/')).toBe(
      `aws s3 cp --recursive 's3://bucket/features/' .`,
    );
    expect(text('s3://bucket/features/day.parquet')).toBe(
      `aws s3 cp 's3://bucket/features/day.parquet' .`,
    );
    expect(text('abfss://data@acme.dfs.core.windows.net/orders/')).toBe(
      `azcopy copy 'https://acme.dfs.core.windows.net/data/orders/' . --recursive`,
    );
    expect(text('https://api.example/v1')).toContain(
      `'https://api.example/v1'`,
    );
    expect(text('https://bi.example/7', 'dashboard')).toBe(
      'https://bi.example/7',
    );
  });

  it('quotes what would run as a command', () => {
    expect(text(`s3://b/'; rm -rf ~ #`)).toBe(
      `aws s3 cp 's3://b/'\\''; rm -rf ~ #' .`,
    );
    expect(text(`kafka://$(id)`)).toContain(`-t '$(id)'`);
  });

  it.each([undefined, '', 'warehouse', 'ftp://x/y', 'snowflake://'])(
    'has nothing for %s',
    location => {
      expect(text(location)).toBeUndefined();
    },
  );
});
