// Writes a file that is generated, or, with --check, fails when it is not what
// would be written.
const { existsSync, readFileSync, writeFileSync } = require('node:fs');
const { relative } = require('node:path');
const prettier = require('prettier');

exports.generatedFile = function generatedFile(target, text, parser, command) {
  const formatted = prettier.format(text, {
    ...prettier.resolveConfig.sync(target),
    parser,
  });
  if (!process.argv.includes('--check')) {
    writeFileSync(target, formatted);
    return;
  }
  const before = existsSync(target) ? readFileSync(target, 'utf8') : '';
  if (before !== formatted) {
    console.error(
      `${relative(
        process.cwd(),
        target,
      )} is not what would be generated: run ${command}`,
    );
    process.exitCode = 1;
  }
};
