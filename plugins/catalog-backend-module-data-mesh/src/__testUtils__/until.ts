/** Reads again and again: the catalog works in the background. */
export async function until<T>(
  read: () => Promise<T>,
  isDone: (value: T) => boolean,
): Promise<T> {
  const end = Date.now() + 30_000;
  for (;;) {
    const value = await read();
    if (isDone(value)) return value;
    if (Date.now() > end) {
      throw new Error(`Still ${JSON.stringify(value)} after 30 seconds`);
    }
    await new Promise(resolve => setTimeout(resolve, 100));
  }
}

export const defined = (value: unknown) => value !== undefined;
