import { describeSweeps } from '../__testUtils__/describeSweeps';

jest.setTimeout(60_000);

const cursorOf = (values: string[]) =>
  Buffer.from(JSON.stringify(values)).toString('base64url');

const refused = [
  `/products?orderBy=level&cursor=${cursorOf(['abc', 'x'])}`,
  `/products?orderBy=level&cursor=${cursorOf(['', 'x'])}`,
  `/products?orderBy=level&cursor=${cursorOf(['1.5', 'x'])}`,
  `/products?orderBy=title&cursor=${cursorOf(['a\0b', 'x'])}`,
  `/products?orderBy=consumers&cursor=${cursorOf(['99999999999', 'x'])}`,
  `/exemptions?cursor=${cursorOf(['a\0b', 'x'])}`,
  '/products?fullText=a%00b',
  '/products?owner=a%00b',
  '/products?tag=%00',
  '/exemptions?product=%00',
  '/products/default/a%00b',
  '/scorecards/default/a%00b',
  '/fields?query=a%00b',
  '/ledger?beforeSeq=99999999999',
  '/products?offset=99999999999999999999',
  '/trends?days=99999999',
];

describeSweeps('Requests that no portal sends', swept => {
  it('are refused with 400, whatever the database', async () => {
    await swept.start();
    const get = swept.portal.user('user:default/jdoe');
    for (const path of refused) {
      const { status, body } = await get('get', path);
      expect([path, status]).toEqual([path, 400]);
      expect(body.error.message).not.toMatch(/select|syntax/);
    }
    // Scores have fractions.
    const between = cursorOf(['80.5', 'x']);
    const { status } = await get(
      'get',
      `/products?orderBy=score&cursor=${between}`,
    );
    expect(status).toBe(200);
  });
});
