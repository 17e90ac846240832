import Ajv, { ErrorObject } from 'ajv';
import { eachKeyword } from './eachKeyword';
import { formats } from './formats';
import { Schema, StandardVersion } from './fields';

/** Tells what is wrong with a document, as Ajv says it. */
export type CheckDocument = (document: unknown) => readonly ErrorObject[];

/** What our schemas say beyond JSON Schema; each is a reason for a finding. */
const isFilled = (_: unknown, text: unknown) =>
  typeof text !== 'string' || text.trim() !== '';
const isNoList = (_: unknown, value: unknown) => !Array.isArray(value);
const isTypedOrMap = (_: unknown, property: object) => 'map' in property;

/** The same text for equal values, whatever the order of their fields. */
const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, part) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(
          Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)),
        )
      : part,
  ) ?? '';
/** Ajv compares each entry with each other, which takes minutes for many. */
const isDistinct = (_: unknown, value: unknown) =>
  !Array.isArray(value) || new Set(value.map(canonical)).size === value.length;

function newAjv(aside: ErrorObject[]): Ajv {
  const ajv = new Ajv({
    allErrors: true,
    verbose: true,
    messages: false,
    strict: false,
    formats,
  });
  ajv.addKeyword(eachKeyword(ajv, aside));
  const quietly = { errors: false } as const;
  ajv.addKeyword({ keyword: 'filled', validate: isFilled, ...quietly });
  ajv.addKeyword({ keyword: 'outdated', validate: () => false, ...quietly });
  ajv.addKeyword({ keyword: 'outdatedList', validate: isNoList, ...quietly });
  ajv.addKeyword({ keyword: 'distinct', validate: isDistinct, ...quietly });
  ajv.addKeyword({
    keyword: 'typedOrMap',
    type: 'object',
    validate: isTypedOrMap,
    ...quietly,
  });
  return ajv;
}

const isNoEach = ({ keyword }: ErrorObject) => keyword !== 'each';

/**
 * Compiles the schemas of a standard when they are first needed, each once: it
 * takes tens of milliseconds.
 */
export function schemaLibrary(
  schemaOf: (version: StandardVersion) => Schema,
): (version: StandardVersion) => CheckDocument {
  const compiled = new Map<StandardVersion, CheckDocument>();
  return version => {
    const known = compiled.get(version);
    if (known) return known;
    const aside: ErrorObject[] = [];
    const validate = newAjv(aside).compile(schemaOf(version));
    const check: CheckDocument = document => {
      aside.length = 0;
      return validate(document)
        ? []
        : validate.errors!.filter(isNoEach).concat(aside);
    };
    compiled.set(version, check);
    return check;
  };
}
