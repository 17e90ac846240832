/**
 * Asks for the next page before the one at hand is worked on, so that whoever
 * brings them does not wait for us.
 */
export async function* readAhead<T>(
  pages: AsyncIterable<T>,
): AsyncGenerator<T, void> {
  const iterator = pages[Symbol.asyncIterator]();
  let next = iterator.next();
  try {
    for (;;) {
      const { done, value } = await next;
      if (done) return;
      next = iterator.next();
      // It is told when it is waited for, or was not wanted any more.
      next.catch(() => {});
      yield value;
    }
  } finally {
    await iterator.return?.();
  }
}
