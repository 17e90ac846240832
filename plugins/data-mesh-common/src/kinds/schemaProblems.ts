import { ErrorObject } from 'ajv';

/**
 * Something in an entity that the catalog refuses.
 *
 * @public
 */
export interface FieldProblem {
  /** Where it stands, such as `spec.outputs[0].version`. */
  path: string;
  /** What is wrong, with the value and what is allowed. */
  message: string;
}

const MAX_SHOWN = 80;

/** A value as one would write it, cut to a length that fits a message. */
export function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return text.length <= MAX_SHOWN ? text : `${text.slice(0, MAX_SHOWN)}…`;
}

/** `/spec/outputs/0/name` as `spec.outputs[0].name`. */
function fieldPath(pointer: string, ...more: string[]): string {
  return [...pointer.split('/').slice(1), ...more]
    .map(part => part.replace(/~1/g, '/').replace(/~0/g, '~'))
    .reduce((path, part) => {
      if (/^\d+$/.test(part)) return `${path}[${part}]`;
      return path ? `${path}.${part}` : part;
    }, '');
}

function typeOf(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}

interface DescribedSchema {
  description?: string;
  enum?: string[];
  properties?: Record<string, DescribedSchema>;
}

/**
 * Turns an error of Ajv (made with `verbose`) into a sentence that names the
 * field, its value and what is allowed there. What is allowed comes from the
 * `description` in the schema.
 */
function schemaProblem(error: ErrorObject): FieldProblem {
  const schema = error.parentSchema as DescribedSchema;
  const path = fieldPath(error.instancePath);
  const allowed = schema.description ?? 'see the schema of the kind';

  switch (error.keyword) {
    case 'required': {
      const name = error.params.missingProperty as string;
      const property = schema.properties?.[name];
      const wanted = property?.enum?.join(', ') ?? property?.description;
      return {
        path: fieldPath(error.instancePath, name),
        message: wanted ? `is missing; allowed: ${wanted}` : 'is missing',
      };
    }
    case 'enum':
      return {
        path,
        message: `${shown(error.data)} is unknown; allowed: ${(
          error.params.allowedValues as string[]
        ).join(', ')}`,
      };
    case 'type': {
      const wanted = schema.enum?.join(', ') ?? allowed;
      return {
        path,
        message: `${shown(error.data)} is of type ${typeOf(
          error.data,
        )}; allowed: ${wanted}`,
      };
    }
    case 'additionalProperties':
      return {
        path: fieldPath(
          error.instancePath,
          error.params.additionalProperty as string,
        ),
        message: `is unknown; allowed: ${Object.keys(
          schema.properties ?? {},
        ).join(', ')}`,
      };
    case 'minLength':
    case 'minItems':
      return { path, message: `is empty; allowed: ${allowed}` };
    default:
      return {
        path,
        message: `${shown(error.data)} is not valid; allowed: ${allowed}`,
      };
  }
}

/** More problems than anybody reads of one entity. */
const MAX_PROBLEMS = 100;

/** The first of the errors that Ajv has found. */
export function schemaProblems(
  errors: readonly ErrorObject[] | null | undefined,
): FieldProblem[] {
  return (errors ?? []).slice(0, MAX_PROBLEMS).map(schemaProblem);
}
