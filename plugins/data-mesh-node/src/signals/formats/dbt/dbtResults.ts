import {
  isObject,
  numberOf,
  objectOf,
  objectsOf,
  textOf,
} from '../../cleaning/looseJson';
import { placeText, refused } from '../../cleaning/refused';
import { signalTime } from '../../cleaning/signalTime';

/** What is kept of a result until all files are there. */
export interface DbtResult {
  file: 'run_results' | 'sources';
  uniqueId: string;
  status: string;
  message?: string;
  value?: number;
  at?: string;
}

/** @throws InputError - when it has no id, no status, or a time that is none */
export function readDbtResult(
  file: DbtResult['file'],
  path: readonly (string | number)[],
  value: unknown,
): DbtResult {
  const place = placeText(path);
  if (!isObject(value)) throw refused(place, value, 'an object');
  const uniqueId = textOf(value.unique_id);
  if (!uniqueId) {
    throw refused(`${place}.unique_id`, value.unique_id, 'the id of a node');
  }
  const status = textOf(value.status);
  if (!status) {
    throw refused(`${place}.status`, value.status, 'a status of dbt');
  }
  const message = textOf(value.message) ?? textOf(value.error);
  const measured = numberOf(
    file === 'sources' ? value.max_loaded_at_time_ago_in_s : value.failures,
  );
  // The age of the data is that of its snapshot.
  const at = freshnessTime(value, place) ?? completedAt(value.timing, place);
  return {
    file,
    uniqueId,
    status,
    ...(message && { message: message.slice(0, 2000) }),
    ...(measured !== undefined && measured >= 0 && { value: measured }),
    ...(at && { at }),
  };
}

function completedAt(timing: unknown, place: string): string | undefined {
  const steps = objectsOf(timing);
  const execute = steps.find(step => step.name === 'execute');
  const last = execute?.completed_at
    ? execute
    : steps.findLast(step => step.completed_at);
  return last && signalTime(last.completed_at, `${place}.timing.completed_at`);
}

function freshnessTime(value: Record<string, unknown>, place: string) {
  return signalTime(value.snapshotted_at, `${place}.snapshotted_at`);
}

/** What the head of each of dbt's files says. */
export interface DbtMetadata {
  schemaVersion?: string;
  dbtVersion?: string;
  generatedAt?: string;
  invocationId?: string;
  projectName?: string;
}

export function readDbtMetadata(value: unknown): DbtMetadata {
  const metadata = objectOf(value);
  const generatedAt = signalTime(
    metadata.generated_at,
    'metadata.generated_at',
  );
  return {
    schemaVersion: textOf(metadata.dbt_schema_version),
    dbtVersion: textOf(metadata.dbt_version),
    invocationId: textOf(metadata.invocation_id),
    projectName: textOf(metadata.project_name),
    ...(generatedAt && { generatedAt }),
  };
}
