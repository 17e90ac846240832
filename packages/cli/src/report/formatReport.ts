import { Format } from '../readArguments';
import { Report, ReportItem } from './Report';

const placeOf = ({ file, line, column }: ReportItem): string =>
  [file, line, line === undefined ? undefined : column]
    .filter(part => part !== undefined)
    .join(':');

/** Control characters of a file's text would reach the terminal. */
const plain = (text: string) =>
  // eslint-disable-next-line no-control-regex
  text.replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g, '\uFFFD');

function asText({ items, summary }: Report): string {
  const lines = items.map(item => {
    const title = item.title ? `${item.title}: ` : '';
    const place = placeOf(item);
    return `${place && `${place} `}${item.level}: ${title}${item.message}`;
  });
  return plain(`${[...lines, summary].join('\n')}\n`);
}

function asJson({ command, summary, failed, items, data }: Report): string {
  return `${JSON.stringify(
    { command, summary, failed, items, data },
    null,
    2,
  )}\n`;
}

/** As workflow commands of GitHub want it. */
const escapeData = (text: string) =>
  text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
const escapeProperty = (text: string) =>
  escapeData(text).replace(/:/g, '%3A').replace(/,/g, '%2C');

function asGithub({ items, summary }: Report): string {
  const lines = items.map(({ file, line, column, level, title, message }) => {
    const properties = Object.entries({ file, line, col: column, title })
      .filter(([, value]) => value !== undefined)
      .map(([name, value]) => `${name}=${escapeProperty(String(value))}`)
      .join(',');
    return `::${level} ${properties}::${escapeData(message)}`;
  });
  return plain(`${[...lines, summary].join('\n')}\n`);
}

/** Characters of Markdown and HTML in what strangers wrote mean nothing. */
export const escapeMarkdown = (text: string): string =>
  plain(text)
    .replace(/[\\`*_{}[\]<>#|~@]/g, '\\$&')
    .replace(/\s+/g, ' ');

const signs = { error: '❌', warning: '⚠️', notice: 'ℹ️' };

function asMarkdown({ command, items, summary, failed, details }: Report) {
  const lines = items.map(item => {
    const place = placeOf(item);
    const title = item.title ? `**${escapeMarkdown(item.title)}** ` : '';
    return `- ${signs[item.level]} ${
      place && `\`${place.replace(/`/g, "'")}\` `
    }${title}${escapeMarkdown(item.message)}`;
  });
  return `${[
    `### ${failed ? '❌' : '✅'} data-mesh ${command}: ${escapeMarkdown(
      summary,
    )}`,
    ...(lines.length ? ['', ...lines] : []),
    ...details.flatMap(detail => ['', detail]),
  ].join('\n')}\n`;
}

const formats: Record<Format, (report: Report) => string> = {
  text: asText,
  json: asJson,
  github: asGithub,
  markdown: asMarkdown,
};

/** A report as it is printed. */
export function formatReport(report: Report, format: Format): string {
  return formats[format](report);
}
