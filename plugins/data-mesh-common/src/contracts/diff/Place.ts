import { cut } from './shortValue';

/** Where the comparison is: in both documents, and in words for people. */
export interface Place {
  /** JSON path in the old document. */
  before: string;
  /** JSON path in the new document. */
  after: string;
  /** The document that has it: the old one only for what was removed. */
  side: 'before' | 'after';
  label: string;
  schema?: string;
  field?: string;
}

export const root: Place = { before: '', after: '', side: 'after', label: '' };

const MAX_NAME = 80;
const MAX_LABEL = 300;

const step = (path: string, key: string) => {
  if (!/^[A-Za-z_]\w*$/.test(key)) {
    return `${path}[${JSON.stringify(cut(key, MAX_NAME))}]`;
  }
  return path === '' ? key : `${path}.${key}`;
};

/** A name from a contract as part of a place. */
export const nameIn = (label: string, name: string): string =>
  cut(
    [label, cut(name.trim(), MAX_NAME) || 'without a name']
      .filter(part => part !== '')
      .join('.'),
    MAX_LABEL,
  );

/** The place of a key; the label stays that of the object that has it. */
export const keyPlace = (
  at: Place,
  key: string,
  side: Place['side'],
): Place => ({
  ...at,
  before: step(at.before, key),
  after: step(at.after, key),
  side: at.side === 'before' ? 'before' : side,
});

/** The place of an entry of a list, by its index in each document. */
export function entryPlace(
  at: Place,
  before: number | undefined,
  after: number | undefined,
): Place {
  return {
    ...at,
    before: before === undefined ? at.before : `${at.before}[${before}]`,
    after: after === undefined ? at.after : `${at.after}[${after}]`,
    side: after === undefined ? 'before' : at.side,
  };
}
