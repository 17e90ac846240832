import { createHash } from 'node:crypto';
import { checkLists } from './checkLists';
import { PlannedCheck, SendWithTexts } from './readPlan';
import { DAY_MS, newestTime, shiftTimes } from './shiftTimes';

const MINUTE_MS = 60 * 1000;

/** Of a format's files the one with the results. */
const withResults = (names: readonly string[]) =>
  names.find(name => name === 'run_results') ?? names[0];

/** The same id for the same run on the same day, whenever it is asked for. */
function dailyId(run: string, at: number): string {
  const day = new Date(at).toISOString().slice(0, 10);
  const hash = createHash('sha256').update(`${run} ${day}`).digest('hex');
  return [8, 4, 4, 4, 12]
    .map((length, i, all) => {
      const from = all.slice(0, i).reduce((sum, one) => sum + one, 0);
      return hash.slice(from, from + length);
    })
    .join('-');
}

/** When the newest run of a send was, in milliseconds since 1970. */
function newestRun(
  { minutesAgo, everyDays = 1 }: SendWithTexts,
  inFile: number,
  now: number,
): number {
  if (minutesAgo !== undefined) return now - minutesAgo * MINUTE_MS;
  // The last time that it was this time of day, so that it stays the same time.
  const period = everyDays * DAY_MS;
  return inFile + Math.floor((now - inFile) / period) * period;
}

function changed(
  text: string,
  format: string,
  checks: readonly PlannedCheck[],
  day: number,
): string {
  if (!checks.length) return text;
  const { lists, name, change } = checkLists[format];
  const document = JSON.parse(text);
  for (const list of lists(document)) {
    for (const { check, fail, warn, gone } of checks) {
      const at = list.findIndex(one => name(one) === check);
      if (at >= 0 && gone !== undefined && day < gone) list.splice(at, 1);
      else if (at >= 0 && fail?.[day] !== undefined) {
        change(list[at], 'fail', fail[day]);
      } else if (at >= 0 && warn?.[day] !== undefined) {
        change(list[at], 'warn', warn[day]);
      }
    }
  }
  return JSON.stringify(document);
}

/** Days back for which a send is planned, the oldest first. */
export function daysOf({ days }: Pick<SendWithTexts, 'days'>): number[] {
  const { oldest, newest, without = [] } = days;
  return Array.from(
    { length: oldest - newest + 1 },
    (_, i) => oldest - i,
  ).filter(day => !without.includes(day));
}

/**
 * The files of a run as the tool would have written them on a day.
 *
 * @param day - how many days back
 * @param now - milliseconds since 1970
 */
export function runOfDay(
  send: SendWithTexts,
  day: number,
  now: number,
): Record<string, string> {
  const { format, run, checks = [], texts } = send;
  const file = withResults(Object.keys(texts));
  const inFile = newestTime(texts[file]);
  const at = newestRun(send, inFile, now) - day * DAY_MS;
  const id = run && dailyId(run, at);
  const written = Object.entries(texts).map(([name, text]) => {
    const shifted = shiftTimes(text, at - inFile);
    const named = run && id ? shifted.replaceAll(run, id) : shifted;
    return [name, name === file ? changed(named, format, checks, day) : named];
  });
  return Object.fromEntries(written);
}
