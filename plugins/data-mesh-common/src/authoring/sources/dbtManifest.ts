import { InputError } from '@backstage/errors';
import {
  isObject,
  Loose,
  objectsOf,
  textOf,
} from '../../contracts/odcs/readDocument';
import { ContractField } from '../ContractField';
import { DbtTests, dbtTests } from './dbtTests';
import { checkFieldCount, sourceSchema } from './limits';
import { logicalTypeOf } from './logicalTypes';
import { Notes } from './Notes';
import { listed, shown } from './places';
import { SchemaSourceResult, SourceSchema } from './SchemaSource';
import { SQL_DIALECTS, SqlDialect } from './sql/SqlDialect';

const adapters = new Map<string, SqlDialect>([
  ...SQL_DIALECTS.map(dialect => [dialect, dialect] as const),
  ['spark', 'databricks'],
  ['fabric', 'sqlserver'],
  ['synapse', 'sqlserver'],
  ['athena', 'trino'],
  ['starburst', 'trino'],
]);

/** Types of constraints on a column: `constraints: [{type: not_null}]`. */
const constraintTypes = (column: Loose): string[] =>
  objectsOf(column.constraints).map(({ type }) => textOf(type));

/** Columns that a constraint of the model, or dbt itself, names as its key. */
function keyColumns(model: Loose): Set<string> {
  const fromConstraints = objectsOf(model.constraints)
    .filter(({ type }) => type === 'primary_key')
    .flatMap(({ columns }) => columns);
  const named = [fromConstraints, model.primary_key].flat();
  return new Set(named.map(name => textOf(name).toLowerCase()));
}

function readColumns(
  model: Loose,
  tests: DbtTests,
  dialect: SqlDialect | undefined,
  notes: Notes,
): ContractField[] {
  const keys = keyColumns(model);
  const title = textOf(model.name);
  const untyped: string[] = [];
  const fields = Object.entries(
    isObject(model.columns) ? model.columns : {},
  ).map(([key, column]): ContractField => {
    const own = isObject(column) ? column : {};
    const name = textOf(own.name) || key;
    const physicalType = textOf(own.data_type);
    const logicalType = logicalTypeOf(physicalType, dialect);
    if (!physicalType) untyped.push(name);
    else if (!logicalType) {
      notes.add(
        () =>
          `${title}.${name}: type ${shown(
            physicalType,
          )} is unknown; string is assumed.`,
      );
    }
    const constraints = constraintTypes(own);
    const tested = tests.of(textOf(model.unique_id), name);
    const primaryKey =
      constraints.includes('primary_key') || keys.has(name.toLowerCase());
    return {
      name,
      logicalType: logicalType ?? 'string',
      physicalType,
      primaryKey,
      required:
        primaryKey || constraints.includes('not_null') || tested.notNull,
      unique: constraints.includes('unique') || tested.unique,
      description: textOf(own.description),
    };
  });
  if (untyped.length > 0) {
    notes.add(
      () =>
        `${title}: ${untyped.length} of ${
          fields.length
        } columns have no data_type (${listed(
          untyped,
          5,
        )}); string is assumed.`,
    );
  }
  return fields;
}

const modelName = ({ name, version }: Loose): string => {
  const plain = textOf(name);
  return textOf(version) ? `${plain}.v${textOf(version)}` : plain;
};

/** Models by name; with their package where two packages have the same. */
function modelNames(models: Loose[]): string[] {
  const count = new Map<string, number>();
  for (const model of models) {
    const name = modelName(model);
    count.set(name, (count.get(name) ?? 0) + 1);
  }
  return models.map(model => {
    const name = modelName(model);
    return (count.get(name) ?? 0) > 1
      ? `${textOf(model.package_name)}.${name}`
      : name;
  });
}

/** Reads the models of a dbt `manifest.json` that have columns. */
export function readDbtManifest(document: unknown): SchemaSourceResult {
  if (!isObject(document) || !isObject(document.nodes)) {
    throw new InputError(
      'The JSON is no dbt manifest: nodes is missing; allowed: target/manifest.json as dbt writes it',
    );
  }
  const nodes = Object.values(document.nodes).filter(isObject);
  const models = nodes.filter(({ resource_type: type }) => type === 'model');
  const metadata = isObject(document.metadata) ? document.metadata : {};
  const dialect = adapters.get(textOf(metadata.adapter_type));
  const tests = dbtTests(nodes);
  const notes = new Notes();
  const without: string[] = [];
  const names = modelNames(models);
  const schemas = models.flatMap((model, i): SourceSchema[] => {
    const name = names[i];
    const count = isObject(model.columns)
      ? Object.keys(model.columns).length
      : 0;
    if (count === 0) {
      without.push(name);
      return [];
    }
    checkFieldCount(count, name, 'columns');
    const fields = readColumns(model, tests, dialect, notes);
    const description = textOf(model.description);
    return [sourceSchema({ name, description, fields })];
  });
  if (schemas.length === 0) {
    throw new InputError(
      `The dbt manifest has ${models.length} models, but none with columns; allowed: at least one model whose columns stand in a schema.yml`,
    );
  }
  if (without.length > 0) {
    notes.add(
      () =>
        `${
          without.length
        } models have no columns in the manifest and are left out: ${listed(
          without,
        )}.`,
    );
  }
  return { format: 'dbt-manifest', schemas, notes: notes.toList() };
}
