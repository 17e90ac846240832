import { isObject, Loose, objectsOf } from '../readDocument';
import { CustomPropertyView, ElementView, LinkView } from './ContractView';

const MAX_TEXT = 1_000;
/** Deeper values are not written out: they may repeat each other without end. */
const MAX_DEPTH = 6;
const MAX_ENTRIES = 50;

const isScalar = (value: unknown): value is string | number | boolean =>
  ['string', 'number', 'boolean'].includes(typeof value);

/** A value with only so much of it that it can be written out. */
function bounded(value: unknown, depth: number): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (depth >= MAX_DEPTH) return '…';
  return Array.isArray(value)
    ? value.slice(0, MAX_ENTRIES).map(entry => bounded(entry, depth + 1))
    : Object.fromEntries(
        Object.entries(value)
          .slice(0, MAX_ENTRIES)
          .map(([name, entry]) => [name, bounded(entry, depth + 1)]),
      );
}

/** Any value as text that can be shown; what is no single value as JSON. */
export function shownText(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (isScalar(value)) return String(value);
  const json = JSON.stringify(bounded(value, 0)) ?? '';
  return json.length > MAX_TEXT ? `${json.slice(0, MAX_TEXT)}…` : json;
}

/** A text, or a number or flag as text; undefined for all else and for ''. */
export function textAt(entry: Loose, name: string): string | undefined {
  const value = entry[name];
  return isScalar(value) && value !== '' ? String(value) : undefined;
}

export const flagAt = (entry: Loose, name: string) => entry[name] === true;

/** A position in a key counts from 1; the standard's default of -1 says nothing. */
export function positionAt(entry: Loose, name: string): number | undefined {
  const value = entry[name];
  return typeof value === 'number' && value > 0 ? value : undefined;
}

/** The texts of a list; a single text is a list of one. */
export function textsOf(value: unknown): string[] {
  if (isScalar(value)) return [String(value)];
  return Array.isArray(value) ? value.filter(isScalar).map(String) : [];
}

/** Only the fields that have a value, so that views are short. */
export function textFields<Name extends string>(
  entry: Loose,
  ...names: Name[]
): { [K in Name]?: string } {
  const found: { [K in Name]?: string } = {};
  for (const name of names) {
    const text = textAt(entry, name);
    if (text !== undefined) found[name] = text;
  }
  return found;
}

export function linksOf(entry: Loose): LinkView[] {
  return objectsOf(entry.authoritativeDefinitions).flatMap(link => {
    const url = textAt(link, 'url');
    return url
      ? [
          {
            url,
            type: textAt(link, 'type') ?? '',
            ...textFields(link, 'description'),
          },
        ]
      : [];
  });
}

export function customPropertiesOf(entry: Loose): CustomPropertyView[] {
  return objectsOf(entry.customProperties).flatMap(custom => {
    const property = textAt(custom, 'property');
    return property
      ? [
          {
            property,
            value: shownText(custom.value),
            ...textFields(custom, 'description'),
          },
        ]
      : [];
  });
}

export const elementOf = (entry: Loose): ElementView => ({
  ...textFields(entry, 'description'),
  tags: textsOf(entry.tags),
  links: linksOf(entry),
  customProperties: customPropertiesOf(entry),
});

/** The fields of an object with their values as text. */
export const shownFields = (value: unknown, without: readonly string[] = []) =>
  isObject(value)
    ? Object.entries(value)
        .filter(([name]) => !without.includes(name))
        .map(([name, field]) => ({ name, value: shownText(field) }))
    : [];
