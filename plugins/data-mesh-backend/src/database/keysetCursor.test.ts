import { InputError } from '@backstage/errors';
import { decodeCursor, encodeCursor } from './keysetCursor';

describe('keysetCursor', () => {
  it('gives back what was put in, and fits a URL', () => {
    const values = ['2026-11-21T09:00:00.000Z', 'a/b?c&d=ü'];
    const cursor = encodeCursor(values);
    expect(encodeURIComponent(cursor)).toBe(cursor);
    expect(decodeCursor(cursor, 2)).toEqual(values);
  });

  it.each([
    ['', 1],
    ['nonsense', 1],
    [Buffer.from('{"length":1}').toString('base64url'), 1],
    [Buffer.from('[1]').toString('base64url'), 1],
    [encodeCursor(['one']), 2],
  ])('refuses %j', (cursor, length) => {
    expect(() => decodeCursor(cursor, length)).toThrow(InputError);
  });
});
