import { InputError } from '@backstage/errors';
import { jsonProblem } from './jsonProblem';
import { placeOf, shown } from './places';

/** Parses JSON. Errors name the place, but not the words of the JSON engine. */
export function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    const at = jsonProblem(text);
    if (at === undefined) throw new InputError('The text is not valid JSON');
    throw new InputError(
      at < text.length
        ? `The JSON cannot be read at ${placeOf(text, at)}: ${shown(
            String.fromCodePoint(text.codePointAt(at)!),
          )} may not stand there`
        : `The JSON ends too early, at ${placeOf(
            text,
            at,
          )}: a bracket or a quote is not closed`,
    );
  }
}
