import { expect, test } from './portal';

test('an owner signs in and finds the catalog', async ({ portal }) => {
  await portal.signIn('jdoe');
  await portal.page.goto('/catalog?filters[kind]=dataproduct');
  await expect(
    portal.page.getByRole('link', { name: /customer.behavior/i }).first(),
  ).toBeVisible();
});
