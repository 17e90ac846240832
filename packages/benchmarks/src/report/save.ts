import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { goalsOf } from './goals';
import { Report } from './Report';

/** Writes the report beside those of earlier runs and returns the file's name. */
export async function saveReport(
  directory: string,
  report: Report,
): Promise<string> {
  await mkdir(directory, { recursive: true });
  const time = report.startedAt.slice(0, 19).replace(/:/g, '-');
  const name = `${time}${report.quick ? '-quick' : ''}.json`;
  const databases = report.databases.map(database => ({
    ...database,
    goals: goalsOf(database),
  }));
  await writeFile(
    join(directory, name),
    `${JSON.stringify({ ...report, databases }, null, 2)}\n`,
  );
  return name;
}
