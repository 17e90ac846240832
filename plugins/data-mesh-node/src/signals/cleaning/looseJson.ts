/** What stands at a place of a document whose shape nobody has checked. */
export type Loose = Record<string, unknown>;

export const isObject = (value: unknown): value is Loose =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The object, or an empty one. */
export const objectOf = (value: unknown): Loose =>
  isObject(value) ? value : {};

export const objectsOf = (value: unknown): Loose[] =>
  Array.isArray(value) ? value.filter(isObject) : [];

/** A text with something in it. */
export const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' && value.trim() !== '' ? value : undefined;

/** A number that can be stored; counts must not be negative. */
export const numberOf = (value: unknown): number | undefined =>
  typeof value === 'number' && Number.isFinite(value) ? value : undefined;

export const countOf = (value: unknown): number | undefined => {
  const count = numberOf(value);
  return count !== undefined && count >= 0 ? count : undefined;
};
