import { createHash } from 'node:crypto';
import { Loose, objectOf, textOf } from '../../cleaning/looseJson';
import { readTime, signalTime } from '../../cleaning/signalTime';
import { safeText } from '../../cleaning/safeText';

/** Of each part of a run's id; longer ones end with a checksum. */
const MAX_PART = 60;

/** What a validation says of itself. */
export interface ValidationContext {
  dataset?: string;
  suite?: string;
  version?: string;
  runName?: string;
  runTime?: string;
  url?: unknown;
  /** Checksum of what tells the batch from others of its dataset. */
  batch?: string;
}

/** @param own - the validation around `meta`, for 1.x has names there */
export function validationContext(
  own: Loose,
  place: string,
): ValidationContext {
  const meta = objectOf(own.meta);
  const id = meta.run_id ?? own.run_id;
  const run = objectOf(id);
  // Before 0.11 it was a name, by default the time.
  const runName = textOf(run.run_name) ?? textOf(id);
  const suite =
    textOf(own.suite_name) ??
    textOf(meta.expectation_suite_name) ??
    textOf(meta.suite_name);
  const runTime =
    signalTime(run.run_time, `${place}meta.run_id.run_time`) ??
    signalTime(meta.validation_time, `${place}meta.validation_time`) ??
    readTime(runName);
  return {
    dataset: datasetOf(meta) ?? textOf(own.asset_name),
    suite,
    version: textOf(meta.great_expectations_version),
    runName,
    runTime,
    url: own.result_url,
    batch: batchOf(own, meta),
  };
}

/** Identifiers of a batch are values of the data, such as a country. */
function batchOf(own: Loose, meta: Loose): string | undefined {
  const { batch_identifiers: identifiers } = objectOf(
    meta.active_batch_definition,
  );
  const ids = [
    own.batch_id,
    meta.batch_id,
    objectOf(meta.batch_kwargs).ge_batch_id,
  ].flatMap(id => textOf(id) ?? []);
  const names = [identifiers, meta.batch_parameters]
    .map(objectOf)
    .filter(one => Object.keys(one).length > 0);
  const all = [...ids, ...names];
  if (all.length === 0) return undefined;
  return createHash('sha256')
    .update(JSON.stringify(all))
    .digest('hex')
    .slice(0, 10);
}

function datasetOf(meta: Loose): string | undefined {
  const spec = objectOf(meta.batch_spec);
  const kwargs = objectOf(meta.batch_kwargs);
  const definition = objectOf(meta.active_batch_definition);
  const table =
    textOf(spec.table_name) ??
    textOf(kwargs.table) ??
    textOf(kwargs.table_name);
  const asset = [definition, spec, kwargs, meta]
    .map(one => textOf(one.data_asset_name))
    .find(Boolean);
  if (table) {
    const schema = textOf(spec.schema_name) ?? textOf(kwargs.schema);
    return schema && !table.includes('.') ? `${schema}.${table}` : table;
  }
  return textOf(spec.path) ?? textOf(kwargs.path) ?? asset;
}

/**
 * One run of a checkpoint writes a file for each validation, all with its id:
 * what was validated makes them different runs.
 */
export function validationRunId(
  context: ValidationContext,
): string | undefined {
  const { runName, runTime, suite, dataset, batch } = context;
  if (!runName && !runTime) return undefined;
  return [runName, runTime, suite, dataset, batch]
    .flatMap(part => (part ? safeText(part, MAX_PART) : []))
    .join(' ');
}
