import {
  Fields,
  listOf,
  objectSchema,
  part,
  Parts,
  required,
  Schema,
  text,
} from './fields';

/** What both standards say alike about guidance for machines that read data. */
export function contextParts(common: Fields): Parts {
  return {
    Context: version => ({
      ...objectSchema(
        {
          instructions: text,
          verifiedStatements: listOf('VerifiedStatement'),
          constraints: listOf('Constraint'),
        },
        version,
        true,
      ),
      type: ['string', 'object'],
      description: 'a text or an object',
    }),
    VerifiedStatement: version =>
      objectSchema(
        { ...common, id: text, question: required(text), answer: text },
        version,
        true,
      ),
    Constraint: version =>
      objectSchema(
        { ...common, id: text, constraint: required(text) },
        version,
        true,
      ),
  };
}

/** A text, or an object with what is to be said. */
export const context: Schema = part('Context');
