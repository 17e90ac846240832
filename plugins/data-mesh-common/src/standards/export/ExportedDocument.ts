import { JsonObject } from '@backstage/types';

/**
 * A document of a standard that was made of an entity.
 *
 * @public
 */
export interface ExportedDocument {
  document: JsonObject;
  /** The file that it is based on, whose comments stay. */
  source?: string;
  /**
   * What the reader has to know about it: a comment in YAML, and a custom
   * property of this name in JSON.
   */
  notes: { property: string; text: string }[];
}

/** A part of a document that is being made. */
export type Part = Record<string, any>;

/** Writes a note that the standard has no field for. */
export function setCustomValue(
  element: Part,
  property: string,
  value: unknown,
): void {
  const notes: Part[] = Array.isArray(element.customProperties)
    ? element.customProperties
    : [];
  const known = notes.find(note => note?.property === property);
  if (known) known.value = value;
  else element.customProperties = [...notes, { property, value }];
}
