import { findPostgres } from './postgres';

describe('findPostgres', () => {
  it('takes the newest', () => {
    expect(
      findPostgres({
        BACKSTAGE_TEST_DATABASE_POSTGRES9_CONNECTION_STRING: 'postgresql://a',
        BACKSTAGE_TEST_DATABASE_POSTGRES17_CONNECTION_STRING: 'postgresql://b',
        BACKSTAGE_TEST_DATABASE_POSTGRES18_CONNECTION_STRING: '',
        BACKSTAGE_TEST_DATABASE_MYSQL8_CONNECTION_STRING: 'mysql://c',
      }),
    ).toBe('postgresql://b');
  });

  it('does without', () => {
    expect(findPostgres({ PATH: '/bin' })).toBeUndefined();
  });
});
