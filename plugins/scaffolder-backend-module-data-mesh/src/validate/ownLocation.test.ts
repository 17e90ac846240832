import { isOwnLocation } from './ownLocation';

const to = {
  directory: '/srv/repositories',
  repoUrl: 'github.com?owner=acme',
};

it.each([
  ['file:/srv/repositories/orders/catalog-info.yaml', true],
  ['file:/srv/repositories/other/catalog-info.yaml', false],
  ['url:https://github.com/acme/orders/blob/main/catalog-info.yaml', true],
  ['url:https://github.com/acme/other/blob/main/catalog-info.yaml', false],
  ['url:https://github.com/evil/orders/blob/main/catalog-info.yaml', false],
  ['url:https://evil.example/acme/orders/catalog-info.yaml', false],
  [undefined, false],
])('%s of the repository orders: %s', (location, own) => {
  expect(isOwnLocation(location, 'orders', to)).toBe(own);
});
