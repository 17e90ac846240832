/** Ends of lines, and what some programs take for one. */
const BREAKS = /[\t\n\v\f\r\u0085\u2028\u2029]+/g;

/** Characters that steer a terminal, or hide or turn what is written. */
const UNSEEN = /[\p{Cc}\p{Cf}]/gu;

/** What strangers wrote, as one line that only shows what it says. */
export const oneLine = (text: string): string =>
  text.replace(BREAKS, ' ').replace(UNSEEN, '\uFFFD');

/**
 * Lines of a log that runners of CI don't take for a command: GitHub's begin
 * with `::`, its older ones and those of Azure hold `##[` or `##vso[`.
 */
export const withoutCommands = (text: string): string =>
  text.replace(/^(\s*)::/gm, '$1\u200b::').replace(/##(?=\w*\[)/g, '##\u200b');
