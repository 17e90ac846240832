import { ErrorObject } from 'ajv';
import { RawFinding, Step } from './DocumentFinding';
import { pointerSteps } from './documentPath';
import { shownType, shownValue } from './shownValue';

interface DescribedSchema {
  description?: string;
  enum?: string[];
  properties?: Record<string, DescribedSchema & { not?: object }>;
}

type Said = Pick<RawFinding, 'message' | 'rule'> &
  Partial<Pick<RawFinding, 'allowed' | 'severity'>> & { below?: string };

const fieldsOf = (schema: DescribedSchema) =>
  Object.entries(schema.properties ?? {})
    .filter(([, field]) => !field.not)
    .map(([name]) => name);

/** The operators that a rule has, where it should have exactly one. */
function operatorsSaid(error: ErrorObject): Said {
  const names = (error.schema as { required: string[] }[]).map(
    ({ required: [name] }) => name,
  );
  const used = names.filter(name => name in (error.data as object));
  return {
    rule: 'one-operator',
    message: used.length
      ? `has ${used.join(' and ')}`
      : 'has nothing to compare with',
    allowed: `exactly one of ${names.join(', ')}`,
  };
}

/** The most common slip in YAML: `version: 1.0` is a number, and loses its 0. */
const asText = (data: unknown, allowed?: string) =>
  typeof data === 'number' || typeof data === 'boolean'
    ? `${allowed}, in quotes such as "${data}"`
    : allowed;

const said: Record<string, (error: ErrorObject, allowed?: string) => Said> = {
  required: ({ params, parentSchema }) => {
    const below = params.missingProperty as string;
    const field = (parentSchema as DescribedSchema).properties?.[below];
    return {
      rule: 'missing',
      message: 'is missing',
      allowed: field?.description,
      below,
    };
  },
  additionalProperties: ({ params, parentSchema }) => ({
    rule: 'unknown-property',
    message: 'is unknown',
    allowed: fieldsOf(parentSchema as DescribedSchema).join(', '),
    below: params.additionalProperty as string,
  }),
  not: (_, allowed) => ({
    rule: 'unknown-property',
    message: 'does not belong here',
    allowed,
  }),
  enum: ({ data, schema }) => ({
    rule: 'enum',
    message: `${shownValue(data)} is unknown`,
    allowed: (schema as string[]).join(', '),
  }),
  type: ({ data, parentSchema, schema }, allowed) => ({
    rule: 'type',
    message: shownType(data),
    allowed:
      (parentSchema as DescribedSchema).enum?.join(', ') ??
      (schema === 'string' ? asText(data, allowed) : allowed),
  }),
  pattern: ({ data }, allowed) => ({
    rule: 'pattern',
    message: `${shownValue(data)} is not valid`,
    allowed,
  }),
  minItems: (_, allowed) => ({
    rule: 'items',
    message: 'has too few entries',
    allowed,
  }),
  maxItems: (_, allowed) => ({
    rule: 'items',
    message: 'has too many entries',
    allowed,
  }),
  uniqueItems: (_, allowed) => ({
    rule: 'items',
    message: 'has the same entry twice',
    allowed,
  }),
  distinct: (_, allowed) => ({
    rule: 'items',
    message: 'has the same entry twice',
    allowed,
  }),
  maxProperties: (_, allowed) => ({
    rule: 'unknown-property',
    message: 'has options',
    allowed,
  }),
  oneOf: operatorsSaid,
  typedOrMap: ({ schema }) => ({
    rule: 'missing',
    message: 'is missing',
    allowed: (schema as string[]).join(', '),
    below: 'logicalType',
  }),
  format: ({ data }, allowed) => ({
    rule: 'format',
    severity: 'warning',
    message: `${shownValue(data)} does not look right`,
    allowed,
  }),
  filled: (_, allowed) => ({
    rule: 'empty',
    severity: 'warning',
    message: 'is empty',
    allowed,
  }),
  outdated: ({ schema }) => ({
    rule: 'deprecated',
    severity: 'warning',
    message: 'is deprecated',
    allowed: String(schema),
  }),
  outdatedList: ({ schema }) => ({
    rule: 'deprecated',
    severity: 'warning',
    message: 'as a list is deprecated',
    allowed: String(schema),
  }),
};

const outOfRange = ({ data }: ErrorObject, allowed?: string): Said => ({
  rule: 'range',
  message: `${shownValue(data)} is out of range`,
  allowed,
});

/**
 * Of a choice only the whole is told, of a condition what follows from it, and of
 * what has the wrong type only that.
 */
const isPartOfAnother = ({ keyword, schemaPath, data }: ErrorObject) =>
  keyword === 'if' ||
  /\/oneOf\/\d/.test(schemaPath) ||
  (keyword === 'enum' && typeof data !== 'string') ||
  (keyword === 'oneOf' && (typeof data !== 'object' || data === null));

/**
 * Turns an error of Ajv (made with `verbose`) into a finding. What is allowed
 * comes from the `description` in our schemas.
 */
function schemaFinding(error: ErrorObject, document: unknown): RawFinding {
  const { description } = error.parentSchema as DescribedSchema;
  const { below, ...finding } = (said[error.keyword] ?? outOfRange)(
    error,
    description,
  );
  const steps: Step[] = pointerSteps(error.instancePath, document);
  return {
    severity: 'error',
    ...finding,
    steps: below === undefined ? steps : [...steps, below],
  };
}

/** The findings that errors of a schema stand for. */
export function schemaFindings(
  errors: readonly ErrorObject[],
  document: unknown,
): RawFinding[] {
  return errors
    .filter(error => !isPartOfAnother(error))
    .map(error => schemaFinding(error, document));
}
