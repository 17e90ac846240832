import {
  byVersion,
  Fields,
  flag,
  list,
  number,
  required,
  Schema,
  StandardVersion,
  text,
  whole,
  words,
} from '../../standards/fields';

const count: Schema = { ...whole, minimum: 0, description: '0 or more' };

/** Before v3.1 a flag said whether the bound itself is left out. */
const bound = (is: Schema) => byVersion(version => (version < 3.1 ? flag : is));
const range = (is: Schema): Fields => ({
  minimum: is,
  maximum: is,
  exclusiveMinimum: bound(is),
  exclusiveMaximum: bound(is),
});

const ofNumbers = (...formats: string[]): Fields => ({
  ...range(number),
  multipleOf: { ...number, exclusiveMinimum: 0, description: 'more than 0' },
  format: words(...formats),
});
const ofDates: Fields = { ...range(text), format: text };
const ofTimes: Fields = { ...ofDates, timezone: flag, defaultTimezone: text };

/** A logical type: which options it has, and which fields hold what is in it. */
interface LogicalType {
  since?: StandardVersion;
  options: Fields;
  /** The field below a property that only this type has. */
  holds?: 'properties' | 'items' | 'map';
}

const logicalTypes: Record<string, LogicalType> = {
  string: {
    options: {
      minLength: count,
      maxLength: count,
      pattern: text,
      format: text,
    },
  },
  date: { options: ofDates },
  timestamp: { since: 3.1, options: ofTimes },
  time: { since: 3.1, options: ofTimes },
  number: { options: ofNumbers('f32', 'f64') },
  integer: {
    options: ofNumbers(
      ...['i8', 'i16', 'i32', 'i64', 'i128'],
      ...['u8', 'u16', 'u32', 'u64', 'u128'],
    ),
  },
  object: {
    options: {
      minProperties: count,
      maxProperties: count,
      required: list(text, {
        minItems: 1,
        uniqueItems: true,
        description: 'names of properties, each once',
      }),
    },
    holds: 'properties',
  },
  array: {
    options: { minItems: count, maxItems: count, uniqueItems: flag },
    holds: 'items',
  },
  boolean: { options: {} },
  map: { since: 3.2, options: {}, holds: 'map' },
  vector: {
    since: 3.2,
    options: {
      dimensions: required({ ...whole, minimum: 1, description: '1 or more' }),
      elementType: words(
        ...['bfloat16', 'binary', 'float16', 'float32', 'float64'],
        ...['int8', 'uint8'],
      ),
      distanceMetric: words(
        ...['cosine', 'dotProduct', 'euclidean', 'hamming', 'manhattan'],
      ),
      embeddingModel: text,
      embeddingModelVersion: text,
      normalized: flag,
    },
  },
};

/** The logical types that a version knows. */
export const logicalTypesOf = (
  version: StandardVersion,
): [string, LogicalType][] =>
  Object.entries(logicalTypes).filter(
    ([, { since: first = 0 }]) => version >= first,
  );
