import { oneLine } from './oneLine';

/**
 * Text that stays as it is in Markdown. A backslash does not keep GitHub from
 * notifying people and linking; a character without width in between does.
 */
export const escapeMarkdown = (text: string): string =>
  oneLine(text)
    .replace(/[\\`*_{}[\]<>#|~!&]/g, '\\$&')
    .replace(/\s+/g, ' ')
    .replace(/@/g, '@\u200b')
    .replace(/#(?=\d)/g, '#\u200b')
    .replace(/:\/\//g, ':\u200b//')
    .replace(/\bwww\./gi, 'www\u200b.');

/** Text as code in Markdown. */
export const markdownCode = (text: string): string =>
  `\`${oneLine(text).replace(/`/g, "'")}\``;
