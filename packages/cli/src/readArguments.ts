import { parseArgs } from 'node:util';
import { UsageError } from './Terminal';

export const FORMATS = ['text', 'json', 'github', 'markdown'] as const;

export type Format = (typeof FORMATS)[number];

const COMMANDS = ['validate', 'diff', 'scorecard'] as const;

export const USAGE = `Checks data contracts (ODCS), data products (ODPS) and scorecards.

data-mesh validate  [files…]            what is wrong with documents of the standards
data-mesh diff      [files…] --base REV  what changed since a git revision, and what breaks
data-mesh scorecard [files…]            the level of the data products in catalog files

Files are names or patterns such as 'contracts/**/*.odcs.yaml'. Without any:
  validate         **/*.odcs.{yaml,yml,json} and **/*.odps.{yaml,yml,json}
  diff             **/*.odcs.{yaml,yml,json}, and those that were removed
  scorecard        **/catalog-info.{yaml,yml}, not in folders called skeleton(s)

  --base REV          a git revision, such as origin/main; compared is with where
                      HEAD left it (their merge base), or with REV if there is none
  --format FORMAT     text (default), json, github (annotations) or markdown
  --portal URL        scorecard: measure in a portal; its token is read from the
                      environment variable DATA_MESH_TOKEN
  --policies PATTERN  scorecard: measure here, by the Scorecards in these files;
                      may be repeated
  --min-level LEVEL   scorecard: fail below this level, such as silver, and without
                      a scorecard that has it
  --help

Exit code 0: all is well. 1: errors, breaking changes without a new major version,
or a level that is too low. 2: the command could not be run.
`;

/** What was asked for on the command line. */
export interface Arguments {
  command: (typeof COMMANDS)[number] | 'help';
  files: string[];
  format: Format;
  base?: string;
  portal?: string;
  policies: string[];
  minLevel?: string;
}

const isOneOf = <T extends string>(
  value: string | undefined,
  allowed: readonly T[],
): value is T => allowed.some(one => one === value);

/** Options that a command does not know would be ignored in silence. */
function refuseUnused(args: Arguments): void {
  const onlyScorecard = {
    '--portal': args.portal,
    '--policies': args.policies[0],
    '--min-level': args.minLevel,
  };
  for (const [name, value] of Object.entries(onlyScorecard)) {
    if (value !== undefined && args.command !== 'scorecard') {
      throw new UsageError(
        `${name} is not for ${args.command}; allowed: scorecard`,
      );
    }
  }
  if (args.base !== undefined && args.command === 'validate') {
    throw new UsageError(
      '--base is not for validate; allowed: diff, scorecard',
    );
  }
  if (args.base === undefined && args.command === 'diff') {
    throw new UsageError('--base is missing; allowed: a git revision');
  }
  if (args.base?.startsWith('-')) {
    throw new UsageError(
      `--base ${args.base} is no revision; allowed: a branch, tag or commit`,
    );
  }
}

/** @throws UsageError - when that is not how to call the command */
export function readArguments(argv: readonly string[]): Arguments {
  let parsed;
  try {
    parsed = parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        base: { type: 'string' },
        format: { type: 'string' },
        portal: { type: 'string' },
        policies: { type: 'string', multiple: true },
        'min-level': { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
  const { values, positionals } = parsed;
  const [command, ...files] = positionals;
  const { format = 'text' } = values;
  if (!isOneOf(format, FORMATS)) {
    throw new UsageError(
      `--format ${format} is unknown; allowed: ${FORMATS.join(', ')}`,
    );
  }
  const rest = {
    files,
    format,
    base: values.base,
    portal: values.portal,
    policies: values.policies ?? [],
    minLevel: values['min-level'],
  };
  if (values.help) return { command: 'help', ...rest };
  if (!isOneOf(command, COMMANDS)) {
    throw new UsageError(
      `${
        command ? `${command} is no command` : 'A command is missing'
      }; allowed: ${COMMANDS.join(', ')}`,
    );
  }
  const args: Arguments = { command, ...rest };
  refuseUnused(args);
  return args;
}
