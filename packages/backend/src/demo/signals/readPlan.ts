import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';

/** What a check came to on some days, by days back: what it measured then. */
export interface PlannedCheck {
  /** Name of the check, as `checksOf` says it. */
  check: string;
  fail?: Record<string, number>;
  warn?: Record<string, number>;
  /** The last day back on which it was there. */
  gone?: number;
}

/** A run of a tool that is sent for some days. */
export interface PlannedSend {
  format: string;
  /** Paths in the folder by the names of the format's files. */
  files: Record<string, string>;
  /** Id of the run in the files; each day gets its own in its place. */
  run?: string;
  /** How old the newest run is; else it is at the files' time of day. */
  minutesAgo?: number;
  /** By so many whole days times are moved; 1 when it is not stated. */
  everyDays?: number;
  /** Days back. */
  days: { oldest: number; newest: number; without?: number[] };
  checks?: PlannedCheck[];
}

/** A planned run with the texts of its files. */
export interface SendWithTexts extends PlannedSend {
  /** By the names of the format's files. */
  texts: Record<string, string>;
}

/** Reads plan.yaml of a folder, and the files that it names. */
export async function readPlan(folder: string): Promise<SendWithTexts[]> {
  const plan: { sends: PlannedSend[] } = parse(
    await readFile(join(folder, 'plan.yaml'), 'utf8'),
  );
  return Promise.all(
    plan.sends.map(async send => {
      const texts = await Promise.all(
        Object.entries(send.files).map(async ([name, path]) => [
          name,
          await readFile(join(folder, path), 'utf8'),
        ]),
      );
      return { ...send, texts: Object.fromEntries(texts) };
    }),
  );
}
