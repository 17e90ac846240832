import { FORMATS } from '../readArguments';
import { formatReport } from './formatReport';
import { Report } from './Report';

const ESC = '\u001b';

/** All that a stranger may have written, wherever it stands. */
const evil = (name: string) =>
  `::error::${name}\n::set-env name=A::b\r\n##[add-path]x ##vso[task.x]y ${ESC}[31m\u009b\u202e\u2028::c @jane #1 <b> https://x.example`;

const report: Report = {
  command: 'diff',
  summary: evil('summary'),
  failed: true,
  items: [
    {
      file: evil('file'),
      line: 1,
      level: 'error',
      title: evil('title'),
      message: evil('message'),
    },
  ],
  details: [],
  data: {},
};

describe('formatReport', () => {
  it.each(FORMATS)('gives strangers no control of what reads %s', format => {
    const out = formatReport(report, format);
    // eslint-disable-next-line no-control-regex
    expect(out).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/);
    expect(out).not.toMatch(/[\u202e\u2028]/);
    const isCommand = (line: string) => /^\s*::/.test(line);
    const commands = out.split('\n').filter(isCommand);
    const others = out.split('\n').filter(line => !isCommand(line));
    expect(others.join('\n')).not.toMatch(/##(vso)?\[/);
    expect(commands).toHaveLength(format === 'github' ? 1 : 0);
  });

  it.each([
    ['text', 2],
    ['github', 2],
    ['markdown', 3],
  ] as const)('writes one line for each item as %s', (format, lines) => {
    const out = formatReport(report, format);
    expect(out.trimEnd().split('\n')).toHaveLength(lines);
  });

  it('loses nothing in JSON', () => {
    expect(JSON.parse(formatReport(report, 'json'))).toEqual({
      command: report.command,
      summary: report.summary,
      failed: true,
      items: report.items,
      data: {},
    });
  });

  it('neither formats, links nor notifies in Markdown', () => {
    const [, , line] = formatReport(report, 'markdown').split('\n');
    const message = line.slice(line.lastIndexOf('message'));
    expect(message).not.toMatch(/@jane|#1|:\/\/|[^\\]</);
  });

  it('keeps the place within its code in Markdown', () => {
    const file = 'a`b\n# c.odcs.yaml';
    const item = { file, level: 'error' as const, message: 'is new' };
    const out = formatReport({ ...report, items: [item] }, 'markdown');
    expect(out).toContain("- ❌ `a'b # c.odcs.yaml` is new");
  });
});
