import {
  Entity,
  getCompoundEntityRef,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import Ajv, { ValidateFunction } from 'ajv';
import semver from 'semver';
import { isCalendarDay } from './calendarDay';
import schema from './DataProduct.v1alpha1.schema.json';
import { DataProductEntity } from './DataProductEntityV1alpha1';
import {
  RefField,
  refFields,
  refRules,
  resolveDataProductRef,
} from './dataProductRefs';
import { sizeProblems } from './entitySize';
import { FieldProblem, schemaProblems, shown } from './schemaProblems';
import { isWellFormedRef } from './wellFormedRef';

let compiled: ValidateFunction | undefined;

/** Compiled on first use: most who import this package never validate. */
function schemaValidator(): ValidateFunction {
  compiled ??= new Ajv({
    allErrors: true,
    verbose: true,
    allowUnionTypes: true,
  }).compile(schema);
  return compiled;
}

function refProblem(
  entity: DataProductEntity,
  { path, value, role }: RefField,
): FieldProblem | undefined {
  const rule = refRules[role];
  const allowed = `allowed: [<kind>:][<namespace>/]<name> of kind ${rule.allowedKinds.join(
    ' or ',
  )} (without a kind: ${rule.defaultKind.toLowerCase()})`;
  try {
    const ref = resolveDataProductRef(entity, role, value);
    if (!isWellFormedRef(ref)) {
      return { path, message: `${shown(value)} is no entity ref; ${allowed}` };
    }
    if (rule.allowedKinds.includes(ref.kind.toLocaleLowerCase('en-US'))) {
      return undefined;
    }
    return {
      path,
      message: `${shown(value)} is of kind ${ref.kind}; ${allowed}`,
    };
  } catch {
    return { path, message: `${shown(value)} is no entity ref; ${allowed}` };
  }
}

/** Unlike `semver.valid`, refuses a leading "v" or "=" and spaces around. */
function isSemver(version: string): boolean {
  return /^\d\S*$/.test(version) && semver.valid(version) !== null;
}

function* versionProblems({
  spec,
}: DataProductEntity): Generator<FieldProblem> {
  const versions: [string, string | undefined][] = [
    ['spec.version', spec.version],
    ...(spec.outputs ?? []).map(({ version }, i): [string, typeof version] => [
      `spec.outputs[${i}].version`,
      version,
    ]),
  ];
  for (const [path, version] of versions) {
    if (version !== undefined && !isSemver(version)) {
      yield {
        path,
        message: `${shown(
          version,
        )} is no semantic version; allowed: MAJOR.MINOR.PATCH, such as 2.1.0`,
      };
    }
  }
}

function* duplicatePortProblems({
  spec,
}: DataProductEntity): Generator<FieldProblem> {
  const ports = (list: 'inputs' | 'outputs') =>
    (spec[list] ?? []).map((port, i) => ({
      path: `spec.${list}[${i}]`,
      name: port.name,
      version: 'version' in port ? port.version : undefined,
    }));
  for (const list of ['inputs', 'outputs'] as const) {
    const seen = new Map<string, string>();
    for (const { path, name, version } of ports(list)) {
      const key = JSON.stringify([name, version]);
      const first = seen.get(key);
      if (first) {
        const what = version
          ? `name ${shown(name)} and version ${version}`
          : `name ${shown(name)}`;
        yield {
          path,
          message: `has the ${what} of ${first}; allowed: each ${
            list === 'inputs' ? 'name' : 'name and version'
          } once`,
        };
      } else {
        seen.set(key, path);
      }
    }
  }
}

function* dateProblems({ spec }: DataProductEntity): Generator<FieldProblem> {
  const dates: [string, string | undefined][] = [
    ...(spec.roadmap ?? []).map(({ due }, i): [string, typeof due] => [
      `spec.roadmap[${i}].due`,
      due,
    ]),
    ['spec.endOfLife', spec.endOfLife],
  ];
  for (const [path, date] of dates) {
    if (date !== undefined && !isCalendarDay(date)) {
      yield {
        path,
        message: `${shown(
          date,
        )} is no day of the calendar; allowed: a date in the form YYYY-MM-DD, such as 2027-06-30`,
      };
    }
  }
}

function successorProblem(entity: DataProductEntity): FieldProblem[] {
  const { successor } = entity.spec;
  if (!successor) return [];
  const self = stringifyEntityRef(getCompoundEntityRef(entity));
  const target = resolveDataProductRef(entity, 'successor', successor);
  if (stringifyEntityRef(target) !== self) return [];
  return [
    {
      path: 'spec.successor',
      message: `${shown(
        successor,
      )} is this product itself; allowed: another data product`,
    },
  ];
}

/**
 * Everything about a DataProduct that the catalog refuses, with the field, its
 * value and what is allowed; empty for a valid one. Things that are merely
 * missing are no problem here: scorecards show them.
 *
 * @public
 */
export function findDataProductProblems(entity: Entity): FieldProblem[] {
  // An oversized entity is not looked into: that is what the limit is for.
  const size = sizeProblems(entity);
  if (size.length) return size;

  const validate = schemaValidator();
  if (!validate(entity)) {
    return schemaProblems(validate.errors);
  }

  const product = entity as DataProductEntity;
  const refs = [...refFields(product)].flatMap(
    field => refProblem(product, field) ?? [],
  );
  return [
    ...refs,
    ...versionProblems(product),
    ...duplicatePortProblems(product),
    ...dateProblems(product),
    ...(refs.length ? [] : successorProblem(product)),
  ];
}
