// Prints what GitHub's own parser says of the workflow files that are named, as
// JSON. A script of its own, because the parser is an ES module that the test
// runner does not load; bundled, because it imports JSON as Node does not allow.
import { buildSync } from 'esbuild';
import { createRequire } from 'node:module';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const folder = mkdtempSync(join(tmpdir(), 'workflow-parser-'));
try {
  const outfile = join(folder, 'parser.cjs');
  buildSync({
    stdin: {
      contents: `export * from '@actions/workflow-parser'`,
      resolveDir: import.meta.dirname,
    },
    bundle: true,
    format: 'cjs',
    platform: 'node',
    outfile,
  });
  const { NoOperationTraceWriter, parseWorkflow } = createRequire(
    import.meta.url,
  )(outfile);
  const problems = process.argv.slice(2).flatMap(name => {
    const { context } = parseWorkflow(
      { name, content: readFileSync(name, 'utf8') },
      new NoOperationTraceWriter(),
    );
    return context.errors.getErrors().map(error => error.message);
  });
  process.stdout.write(JSON.stringify(problems));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
