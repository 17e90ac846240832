import { readArguments, USAGE } from './readArguments';
import { compareFiles } from './compare/compareFiles';
import { formatReport } from './report/formatReport';
import { oneLine, withoutCommands } from './report/oneLine';
import { Report } from './report/Report';
import { checkScorecards } from './scorecard/checkScorecards';
import { Terminal, UsageError } from './Terminal';
import { validateFiles } from './validate/validateFiles';

const commands: Record<
  'validate' | 'diff' | 'scorecard',
  (options: ReturnType<typeof readArguments>, on: Terminal) => Promise<Report>
> = {
  validate: validateFiles,
  diff: compareFiles,
  scorecard: checkScorecards,
};

/**
 * Runs a command.
 *
 * @returns the exit code: 0 when all is well, 1 when something is wrong with the
 * files, 2 when the command could not be run
 */
export async function main(
  argv: readonly string[],
  terminal: Terminal,
): Promise<number> {
  try {
    const options = readArguments(argv);
    if (options.command === 'help') {
      terminal.stdout(USAGE);
      return 0;
    }
    const report = await commands[options.command](options, terminal);
    terminal.stdout(formatReport(report, options.format));
    return report.failed ? 1 : 0;
  } catch (error) {
    // It may quote a file, whose author must not command the runner.
    const message = withoutCommands(oneLine((error as Error).message));
    terminal.stderr(
      error instanceof UsageError
        ? `${message}\nRun data-mesh --help for what there is.\n`
        : `${message}\n`,
    );
    return 2;
  }
}
