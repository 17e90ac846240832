import { ChangeWeight, ContractChange, ContractDiff } from './contractChange';
import { counted, diffVerdict } from './diffVerdict';
import { cut } from './shortValue';

/**
 * Somebody who reads the data.
 *
 * @public
 */
export interface AffectedConsumer {
  title: string;
  /** Entity ref, such as `dataproduct:marketing/campaigns`. */
  ref: string;
  /** What the change does to them: `Breaks: reads net_amount`. */
  effect: string;
}

/**
 * How a comparison is put into words.
 *
 * @public
 */
export interface DescribeDiffOptions {
  format: 'markdown' | 'text';
  consumers?: AffectedConsumer[];
}

/** A pull request is read by people; the view has the rest. */
const MAX_LINES = 50;

const headings: Record<ChangeWeight, string> = {
  major: 'Breaking',
  minor: 'Compatible, worth telling readers',
  patch: 'Without effect on readers',
};

/** One line, without characters that hide or turn what is written. */
const oneLine = (text: string): string =>
  text
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .replace(/\p{Cf}/gu, '')
    .trim();

/** Text that stays as it is in Markdown, and neither links nor calls anybody. */
const escaped = (text: string): string =>
  oneLine(text)
    .replace(/[\\`*_{}[\]()#+!|~<>&-]/g, '\\$&')
    .replace(/@/g, '@\u200b')
    .replace(/#(?=\d)/g, '#\u200b')
    .replace(/:\/\//g, ':\u200b//')
    .replace(/\bwww\./gi, 'www\u200b.');

/** Code in Markdown, with a fence that the text doesn't contain. */
function code(text: string): string {
  const line = oneLine(text) || ' ';
  const longest = Math.max(
    0,
    ...(line.match(/`+/g) ?? []).map(({ length }) => length),
  );
  const fence = '`'.repeat(longest + 1);
  return longest > 0 ? `${fence} ${line} ${fence}` : `${fence}${line}${fence}`;
}

interface Writer {
  heading(text: string, level: number): string;
  text(text: string): string;
  place(text: string): string;
}

const writers: Record<DescribeDiffOptions['format'], Writer> = {
  markdown: {
    heading: (text, level) => `${'#'.repeat(level)} ${escaped(text)}`,
    text: escaped,
    place: code,
  },
  text: { heading: oneLine, text: oneLine, place: oneLine },
};

/** The first of some lines, and how many more there are. */
function firstOf<T>(
  items: T[],
  total: number,
  line: (item: T) => string,
): string[] {
  const lines = items.slice(0, MAX_LINES).map(line);
  const more = total - lines.length;
  return more > 0 ? [...lines, `- and ${more} more`] : lines;
}

function section(
  weight: ChangeWeight,
  diff: ContractDiff,
  writer: Writer,
): string[] {
  const total = diff.counts[weight];
  if (total === 0) return [];
  const line = ({ place, message }: ContractChange) =>
    `- ${writer.place(place)}: ${writer.text(message)}`;
  return [
    writer.heading(`${headings[weight]} (${total})`, 3),
    '',
    ...firstOf(
      diff.changes.filter(change => change.weight === weight),
      total,
      line,
    ),
    '',
  ];
}

function consumerLines(
  consumers: AffectedConsumer[],
  writer: Writer,
): string[] {
  if (consumers.length === 0) return [];
  const line = ({ title, ref, effect }: AffectedConsumer) =>
    `- ${writer.text(cut(title))} (${writer.place(cut(ref))}): ${writer.text(
      cut(effect),
    )}`;
  const heading = counted(consumers.length, 'consumer', 'consumers');
  return [
    writer.heading(`For ${heading}`, 3),
    '',
    ...firstOf(consumers, consumers.length, line),
    '',
  ];
}

/**
 * A short text about a comparison for a pull request or a terminal. Names and
 * values from the contracts are escaped in Markdown, so that they are shown and
 * never formatted, linked or notified.
 *
 * @public
 */
export function describeDiff(
  diff: ContractDiff,
  { format, consumers = [] }: DescribeDiffOptions,
): string {
  const writer = writers[format];
  const { title, advice } = diffVerdict(diff);
  const version = (text: string) => text || 'no version';
  const { from, to } = diff;
  const names = to.id && to.id !== from.id ? `${from.id} to ${to.id}, ` : '';
  const lines = [
    writer.heading(title, 2),
    '',
    ...(advice ? [writer.text(advice), ''] : []),
    writer.text(
      `Compared: ${names || `${from.id} `.trimStart()}${version(
        from.version,
      )} to ${version(to.version)}.`,
    ),
    '',
    ...section('major', diff, writer),
    ...section('minor', diff, writer),
    ...section('patch', diff, writer),
    ...consumerLines(consumers, writer),
  ];
  return `${lines.join('\n').trimEnd()}\n`;
}
