import { mockServices } from '@backstage/backend-test-utils';
import { readStandardsConfig } from './readStandardsConfig';

const read = (dataMesh: any) =>
  readStandardsConfig(
    mockServices.rootConfig({ data: { catalog: { providers: { dataMesh } } } }),
  );

describe('the configuration of providers', () => {
  it('may be absent', () => {
    expect(readStandardsConfig(mockServices.rootConfig())).toEqual([]);
  });

  it('has a provider for each id', () => {
    const providers = read({
      shipping: { files: ['../a/*.odcs.yaml'] },
      github: {
        urls: ['https://github.com/acme/data/blob/main/**/*.odps.yaml'],
        defaults: { owner: 'group:default/data', type: 'aggregate' },
        owners: { 'Data Team': 'data' },
        teamRoles: { Chef: 'productOwner' },
        emails: 'whole',
        schedule: { frequency: { minutes: 5 }, timeout: { minutes: 1 } },
      },
    });
    expect(providers).toMatchObject([
      {
        id: 'shipping',
        urls: [],
        schedule: { frequency: { minutes: 30 }, scope: 'local' },
      },
      {
        id: 'github',
        owners: { 'Data Team': 'data' },
        schedule: { frequency: { minutes: 5 }, scope: 'local' },
      },
    ]);
  });

  const files = ['a'];
  it.each([
    [{ x: {} }, /^catalog\.providers\.dataMesh\.x .*names nothing to read/],
    [{ x: { files: 'a' } }, /x\.files in .* is "a"; allowed: a list of paths/],
    [{ x: { files: [''] } }, /x\.files\.0 in .* is ""; allowed: a text that/],
    [
      { x: { urls: ['ftp://a/b'] } },
      /x\.urls\.0 .*"ftp:\/\/a\/b"; allowed: a URL/,
    ],
    [
      { x: { files, fils: ['b'] } },
      /x\.fils in .* unknown; allowed: files, urls/,
    ],
    [
      { x: { files, defaults: { type: 'raw' } } },
      /x\.defaults\.type .* "raw"; allowed: one of source-aligned/,
    ],
    [
      { x: { files, defaults: { owner: 'a:b:c' } } },
      /x\.defaults\.owner .* "a:b:c"; allowed: a reference/,
    ],
    [
      { x: { files, defaults: { namespace: 'A B' } } },
      /x\.defaults\.namespace .* "A B"; allowed: a namespace/,
    ],
    [{ x: { files, emails: 'all' } }, /x\.emails .* "all"; allowed: one of/],
    [
      { x: { files, teamRoles: { Chef: 'boss' } } },
      /x\.teamRoles\.Chef .* "boss"; allowed: one of productOwner/,
    ],
    [
      { x: { files, schedule: { frequency: { minutes: 1 } } } },
      /catalog\.providers\.dataMesh\.x\.schedule/,
    ],
  ])(
    'is refused with the place, the value and what is allowed: %j',
    (config, message) => {
      expect(() => read(config)).toThrow(message);
    },
  );
});
