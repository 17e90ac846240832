import Ajv, { ErrorObject, FuncKeywordDefinition, ValidateFunction } from 'ajv';
import { DOCUMENT_ID } from './fields';

/** More errors help nobody. */
const MAX_ERRORS = 5_000;

/**
 * `each: 'Role'` holds each entry of a list against a part, as `items` would.
 * For each entry with an error Ajv copies all errors so far, which takes minutes
 * for a hundred thousand of them. This puts them aside, and stops at some point.
 *
 * @param aside - gets the errors of entries
 */
export function eachKeyword(
  ajv: Ajv,
  aside: ErrorObject[],
): FuncKeywordDefinition {
  return {
    keyword: 'each',
    type: 'array',
    schemaType: 'string',
    errors: false,
    compile: (name: string) => {
      let part: ValidateFunction | undefined;
      return (entries: unknown[], at) => {
        // Only now, since parts may lead to themselves.
        part ??= ajv.getSchema(`${DOCUMENT_ID}#/$defs/${name}`)!;
        let valid = true;
        for (let i = 0; i < entries.length; i++) {
          const instancePath = `${at!.instancePath}/${i}`;
          if (!part(entries[i], { ...at!, instancePath })) {
            valid = false;
            for (const error of part.errors!) {
              if (error.keyword !== 'each') aside.push(error);
            }
            if (aside.length > MAX_ERRORS) break;
          }
        }
        return valid;
      };
    },
  };
}
