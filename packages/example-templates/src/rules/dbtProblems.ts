import { parse as parseSql } from 'pgsql-ast-parser';
import { parse } from 'yaml';

const reference = /\{\{\s*ref\('([^']+)'\)\s*\}\}/g;
const source = /\{\{\s*source\('([^']+)',\s*'([^']+)'\)\s*\}\}/g;

const nameOf = (path: string) =>
  path
    .split('/')
    .at(-1)!
    .replace(/\.\w+$/, '');

/** What dbt would put in the place of its expressions, on PostgreSQL. */
const rendered = (sql: string) =>
  sql
    .replace(reference, '$1')
    // Settings of a test or a model are nothing of the statement.
    .replace(/\{\{\s*config\([^}]*\}?[^}]*\)\s*\}\}/g, '')
    .replace(source, '$2')
    .replace(/\{\{\s*dbt\.type_numeric\(\)\s*\}\}/g, 'numeric(28, 6)')
    .replace(/\{\{\s*dbt\.type_timestamp\(\)\s*\}\}/g, 'timestamp')
    .replace(/\{\{\s*dbt\.type_(\w+)\(\)\s*\}\}/g, 'text')
    .replace(
      /\{\{\s*adapter\.quote\(("(?:[^"\\]|\\.)*")\)\s*\}\}/g,
      (_, name) => `"${JSON.parse(name).replace(/"/g, '""')}"`,
    );

/**
 * What dbt would refuse when it parses a project: references that lead nowhere,
 * sources that are not declared, SQL that is none.
 */
export function dbtProblems(files: ReadonlyMap<string, string>): string[] {
  const models = [...files].filter(([path]) => /^models\/.*\.sql$/.test(path));
  const seeds = [...files.keys()].filter(path => /^seeds\/.*\.csv$/.test(path));
  const names = new Set(
    [...models.map(([path]) => path), ...seeds].map(nameOf),
  );
  const properties = [...files]
    .filter(([path]) => /^models\/.*\.yml$/.test(path))
    .map(([, text]) => parse(text));
  const declared = new Set<string>(
    properties.flatMap(({ sources = [] }) =>
      sources.flatMap(({ name, tables }: any) =>
        tables.map((table: any) => `${name}.${table.name}`),
      ),
    ),
  );
  const described = properties.flatMap(({ models: all = [] }) =>
    all.map(({ name }: any) => name as string),
  );
  const statements = [...files].filter(([path]) =>
    /^(models|tests)\/.*\.sql$/.test(path),
  );
  return [
    ...described
      .filter(name => !names.has(name))
      .map(name => `${name} is described, and is no model`),
    ...statements.flatMap(([path, sql]) => [
      ...[...sql.matchAll(reference)]
        .filter(([, name]) => !names.has(name))
        .map(([, name]) => `${path}: ref('${name}') leads nowhere`),
      ...[...sql.matchAll(source)]
        .filter(([, of, table]) => !declared.has(`${of}.${table}`))
        .map(([, of, table]) => `${path}: ${of}.${table} is not declared`),
      ...sqlProblems(path, rendered(sql)),
    ]),
  ];
}

/** SQL that cannot be parsed. */
export function sqlProblems(path: string, sql: string): string[] {
  try {
    parseSql(sql);
    return [];
  } catch (error) {
    return [`${path}: ${String(error).split('\n')[0]}`];
  }
}
