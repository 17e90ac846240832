/** What `returning` gave back from a raw statement; each driver wraps it in its own way. */
export function returnedRows<T>(result: T[] | { rows: T[] }): T[] {
  return Array.isArray(result) ? result : result.rows;
}
