import { postgresIds } from './postgresIds';

describe('postgresIds', () => {
  it('finds the versions that have a connection string', () => {
    expect(
      postgresIds({
        BACKSTAGE_TEST_DATABASE_POSTGRES15_CONNECTION_STRING: 'postgresql://a',
        BACKSTAGE_TEST_DATABASE_POSTGRES17_CONNECTION_STRING: '',
        BACKSTAGE_TEST_DATABASE_MYSQL8_CONNECTION_STRING: 'mysql://a',
      }),
    ).toEqual(['POSTGRES_15']);
  });
});
