import { locationSnippet } from './locationSnippet';

const text = (location?: string, type?: 'dashboard') =>
  locationSnippet({ location, type })?.text;

describe('locationSnippet', () => {
  it.each([
    ['snowflake://analytics/customer/daily', 'analytics.customer.daily'],
    ['bigquery://acme-prod/sales/orders', '`acme-prod`.sales.orders'],
    ['postgresql://db.example:5432/shop/public/orders', 'shop.public.orders'],
    ['databricks://main/sales/orders "x"', 'main.sales."orders ""x"""'],
  ])('selects from %s', (location, name) => {
    expect(text(location)).toBe(`SELECT *\nFROM ${name}\nLIMIT 100;`);
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
    expect(text('https://api.example/v1')).toContain(
      `'https://api.example/v1'`,
    );
    expect(text('https://bi.example/7', 'dashboard')).toBe(
      'https://bi.example/7',
    );
  });

  it('quotes what would run as a command', () => {
    expect(text(`s3://b/'; rm -rf ~ #`)).toBe(
      `aws s3 cp --recursive 's3://b/'\\''; rm -rf ~ #' .`,
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
