import { Format } from '../readArguments';
import { escapeMarkdown, markdownCode } from './escapeMarkdown';
import { oneLine, withoutCommands } from './oneLine';
import { Report, ReportItem } from './Report';

const placeOf = ({ file, line, column }: ReportItem): string =>
  [file, line, line === undefined ? undefined : column]
    .filter(part => part !== undefined)
    .join(':');

function asText({ items, summary }: Report): string {
  const lines = items.map(item => {
    const title = item.title ? `${item.title}: ` : '';
    const place = placeOf(item);
    return `${place && `${place} `}${item.level}: ${title}${item.message}`;
  });
  return withoutCommands(`${[...lines, summary].map(oneLine).join('\n')}\n`);
}

/** The same values, with nothing in them that a terminal or a runner acts on. */
const escapeJson = (json: string) =>
  json
    .replace(
      /[\u007f-\u009f\p{Cf}\u2028\u2029]/gu,
      // An escape of JSON has room for half of a pair only.
      character =>
        character
          .split('')
          .map(unit => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
          .join(''),
    )
    .replace(/##(?=\w*\[)/g, '#\\u0023');

function asJson({ command, summary, failed, items, data }: Report): string {
  return `${escapeJson(
    JSON.stringify({ command, summary, failed, items, data }, null, 2),
  )}\n`;
}

/** As workflow commands of GitHub want it. */
const escapeData = (text: string) => oneLine(text).replace(/%/g, '%25');
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
  return `${[...lines, withoutCommands(oneLine(summary))].join('\n')}\n`;
}

const signs = { error: '❌', warning: '⚠️', notice: 'ℹ️' };

function asMarkdown({ command, items, summary, failed, details }: Report) {
  const lines = items.map(item => {
    const place = placeOf(item);
    const title = item.title ? `**${escapeMarkdown(item.title)}** ` : '';
    return `- ${signs[item.level]} ${
      place && `${markdownCode(place)} `
    }${title}${escapeMarkdown(item.message)}`;
  });
  return withoutCommands(
    `${[
      `### ${failed ? '❌' : '✅'} data-mesh ${command}: ${escapeMarkdown(
        summary,
      )}`,
      ...(lines.length ? ['', ...lines] : []),
      ...details.flatMap(detail => ['', detail]),
    ].join('\n')}\n`,
  );
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
