import { findingText } from '../findings/DocumentFinding';
import { readText } from '../standards/readText';

/** A document as plain values, or why it is none. */
export type ReadDocument =
  | { ok: true; document: Record<string, unknown> }
  | { ok: false; problem: string };

/** Reads YAML or JSON, for those who need no place in the text. Never throws. */
export function readDocument(definition: unknown): ReadDocument {
  const read = readText(definition);
  return read.ok ? read : { ok: false, problem: findingText(read.finding) };
}

/** What stands at a place of a document whose shape nobody has checked. */
export type Loose = Record<string, unknown>;

export const isObject = (value: unknown): value is Loose =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const objectsOf = (value: unknown): Loose[] =>
  Array.isArray(value) ? value.filter(isObject) : [];

export const textOf = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';
