import { Entity, parseEntityRef } from '@backstage/catalog-model';
import Ajv, { ValidateFunction } from 'ajv';
import {
  readScorecard,
  resolveScorecardRef,
} from '../scorecards/readScorecard';
import { ScorecardEngine } from '../scorecards/scorecardEngine';
import { isToleranceAllowed, LONGEST_TOLERANCE } from '../scorecards/tolerance';
import { isCalendarDay } from './calendarDay';
import { sizeProblems } from './entitySize';
import schema from './Scorecard.v1alpha1.schema.json';
import { ScorecardEntity } from './ScorecardEntityV1alpha1';
import { FieldProblem, schemaProblems, shown } from './schemaProblems';
import { isWellFormedRef } from './wellFormedRef';

let compiled: ValidateFunction | undefined;

function schemaValidator(): ValidateFunction {
  compiled ??= new Ajv({
    allErrors: true,
    verbose: true,
    allowUnionTypes: true,
  }).compile(schema);
  return compiled;
}

function* duplicates(
  path: (index: number) => string,
  names: string[],
): Generator<FieldProblem> {
  for (const [i, name] of names.entries()) {
    const first = names.indexOf(name);
    if (first !== i) {
      yield {
        path: path(i),
        message: `${shown(name)} is that of ${path(
          first,
        )}; allowed: each name once`,
      };
    }
  }
}

function refProblem(
  entity: ScorecardEntity,
  field: 'owner' | 'domain',
): FieldProblem | undefined {
  const value = entity.spec[field];
  if (value === undefined) return undefined;
  const kind = field === 'owner' ? 'group' : 'domain';
  const path = `spec.${field}`;
  const allowed = `allowed: the ref of a ${kind}`;
  try {
    const ref = parseEntityRef(resolveScorecardRef(entity, field, value));
    if (!isWellFormedRef(ref)) {
      return { path, message: `${shown(value)} is no entity ref; ${allowed}` };
    }
    if (ref.kind === kind) return undefined;
    return {
      path,
      message: `${shown(value)} is of kind ${ref.kind}; ${allowed}`,
    };
  } catch {
    return { path, message: `${shown(value)} is no entity ref; ${allowed}` };
  }
}

function* dateProblems({ spec }: ScorecardEntity): Generator<FieldProblem> {
  for (const [i, { enforcedFrom }] of spec.checks.entries()) {
    if (enforcedFrom !== undefined && !isCalendarDay(enforcedFrom)) {
      yield {
        path: `spec.checks[${i}].enforcedFrom`,
        message: `${shown(
          enforcedFrom,
        )} is no day of the calendar; allowed: a date in the form YYYY-MM-DD`,
      };
    }
  }
}

function* toleranceProblems({
  spec,
}: ScorecardEntity): Generator<FieldProblem> {
  for (const [i, { tolerance }] of spec.checks.entries()) {
    if (tolerance !== undefined && !isToleranceAllowed(tolerance)) {
      yield {
        path: `spec.checks[${i}].tolerance`,
        message: `${shown(
          tolerance,
        )} is too long; allowed: an ISO 8601 duration of at most ${LONGEST_TOLERANCE}`,
      };
    }
  }
}

/**
 * Everything about a Scorecard that the catalog refuses, expressions included:
 * each with its field, the check's id, what is wrong, where in the expression,
 * and what is known there; empty for a valid one.
 *
 * @public
 */
export function findScorecardProblems(
  entity: Entity,
  engine: ScorecardEngine,
): FieldProblem[] {
  // An oversized entity is not looked into: that is what the limit is for.
  const size = sizeProblems(entity);
  if (size.length) return size;

  const validate = schemaValidator();
  if (!validate(entity)) return schemaProblems(validate.errors);

  const policy = entity as ScorecardEntity;
  const { levels, checks } = policy.spec;
  const problems = [
    ...(['owner', 'domain'] as const).flatMap(
      field => refProblem(policy, field) ?? [],
    ),
    ...duplicates(
      i => `spec.levels[${i}]`,
      levels.map(level => (typeof level === 'string' ? level : level.name)),
    ),
    ...duplicates(
      i => `spec.checks[${i}].id`,
      checks.map(({ id }) => id),
    ),
    ...dateProblems(policy),
    ...toleranceProblems(policy),
  ];
  if (problems.length) return problems;
  return engine
    .compile(readScorecard(policy))
    .problems.map(({ path, check, message, line, column }) => ({
      path: `spec.${path}`,
      message: `${
        check ? `(check ${check}) ` : ''
      }line ${line}, column ${column}: ${message}`,
    }));
}
