import { NotFoundError } from '@backstage/errors';
import { waitForCatalogUser } from './waitForCatalogUser';

const quick = { timeoutMs: 40, pauseMs: 5 };

describe('waitForCatalogUser', () => {
  it('tries again until the user is there', async () => {
    const signIn = jest
      .fn()
      .mockRejectedValueOnce(new NotFoundError('User not found'))
      .mockRejectedValueOnce(new NotFoundError('User not found'))
      .mockResolvedValue('token');
    const patient = { ...quick, timeoutMs: 20_000 };
    await expect(waitForCatalogUser(signIn, patient)).resolves.toBe('token');
    expect(signIn).toHaveBeenCalledTimes(3);
  });

  it('gives up after a while, with the reason', async () => {
    const signIn = jest
      .fn()
      .mockRejectedValue(new NotFoundError('User not found'));
    await expect(waitForCatalogUser(signIn, quick)).rejects.toThrow(
      'User not found',
    );
    expect(signIn.mock.calls.length).toBeGreaterThan(1);
  });

  it('does not repeat what can only fail again', async () => {
    const signIn = jest.fn().mockRejectedValue(new Error('no database'));
    await expect(waitForCatalogUser(signIn, quick)).rejects.toThrow(
      'no database',
    );
    expect(signIn).toHaveBeenCalledTimes(1);
  });
});
