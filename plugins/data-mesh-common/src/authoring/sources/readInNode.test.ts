import { execFileSync } from 'node:child_process';

/** As a backend runs while it is developed: from the sources, in plain Node. */
function inNode(script: string): string {
  return execFileSync(
    process.execPath,
    [
      '--require',
      require.resolve('@backstage/cli/config/nodeTransform.cjs'),
      '--eval',
      script,
    ],
    { cwd: __dirname, encoding: 'utf8' },
  );
}

it.each([
  ['ddl', 'CREATE TABLE o (id INT)'],
  ['csv', 'id,name\n1,a\n'],
  ['json-schema', '{"properties":{"id":{"type":"integer"}}}'],
  ['avro', '{"type":"record","name":"o","fields":[]}'],
  [
    'dbt-manifest',
    '{"metadata":{"dbt_schema_version":"v12"},"nodes":{"model.a.o":{"resource_type":"model","name":"o","columns":{"id":{"name":"id"}}}}}',
  ],
])('%s is read in Node', (format, source) => {
  const script = `require('./readSchemaSource')
    .readSchemaSource(${JSON.stringify(source)})
    .then(({ format }) => console.log(format))`;
  expect(inNode(script).trim()).toBe(format);
});
