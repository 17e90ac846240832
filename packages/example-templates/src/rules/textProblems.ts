import { parseAllDocuments } from 'yaml';

/** What a careless template leaves behind. */
const leftovers = [
  /\{%|%\}/,
  /\[object Object\]/,
  /\b(undefined|NaN)\b/,
  /\b(TODO|FIXME|XXX|changeme|lorem ipsum)\b/i,
  /<your[ -]/i,
];

/** Pipelines have expressions of their own that look like those of templates. */
const hasExpressions = (path: string) => path.startsWith('.github/workflows/');

/** Text that a template should have filled in. */
export function leftoverProblems(files: ReadonlyMap<string, string>): string[] {
  return [...files].flatMap(([path, text]) =>
    [...leftovers, ...(hasExpressions(path) ? [] : [/\$\{\{/])].flatMap(
      pattern => {
        const [found] = pattern.exec(text) ?? [];
        return found ? [`${path}: ${found}`] : [];
      },
    ),
  );
}

/** YAML that cannot be read, or that says something twice. */
export function yamlProblems(files: ReadonlyMap<string, string>): string[] {
  return [...files]
    .filter(([path]) => /\.ya?ml$/.test(path))
    .flatMap(([path, text]) =>
      parseAllDocuments(text).flatMap(({ errors, warnings }) =>
        [...errors, ...warnings].map(({ message }) => `${path}: ${message}`),
      ),
    );
}
