/** A file of a tool, as its top-level names tell. */
interface KnownFile {
  /** Name of the format that reads it; none: nothing here does. */
  format?: string;
  title: string;
  /** All of them have to be there. */
  names: readonly string[];
}

const dbt = 'dbt';
const gx = 'great-expectations';

/** The first that fits counts. */
const knownFiles: readonly KnownFile[] = [
  { format: dbt, title: "dbt's manifest.json", names: ['metadata', 'nodes'] },
  {
    format: dbt,
    title: 'dbt results',
    names: ['metadata', 'results', 'elapsed_time'],
  },
  {
    format: 'soda',
    title: 'Soda scan results',
    names: ['checks', 'hasFailures'],
  },
  {
    format: 'soda',
    title: 'Soda scan results',
    names: ['checks', 'definitionName'],
  },
  {
    title: 'results of a Soda v4 contract verification, which are not read yet',
    names: ['contract', 'checkResults'],
  },
  {
    title: 'results of a Soda v4 contract verification, which are not read yet',
    names: ['contract', 'check_results'],
  },
  {
    format: 'datacontract-cli',
    title: 'results of datacontract-cli',
    names: ['checks', 'runId'],
  },
  {
    format: gx,
    title: 'a validation result of Great Expectations',
    names: ['success', 'results', 'statistics'],
  },
  {
    format: gx,
    title: 'a validation result of Great Expectations',
    names: ['success', 'expectation_config'],
  },
  {
    format: gx,
    title: 'a checkpoint result of Great Expectations',
    names: ['run_results', 'success'],
  },
  {
    format: gx,
    title: 'a checkpoint result of Great Expectations',
    names: ['validation_results', 'success'],
  },
  {
    format: 'openlineage',
    title: 'an OpenLineage event',
    names: ['eventTime', 'run'],
  },
  {
    format: 'openlineage',
    title: 'an OpenLineage event',
    names: ['eventTime', 'dataset'],
  },
  {
    format: 'oors',
    title: 'results in the Open Observability Results Standard',
    names: ['apiVersion', 'kind', 'observedAt', 'results'],
  },
  {
    format: 'summary',
    title: 'a summary of results',
    names: ['product', 'passed', 'failed'],
  },
  {
    format: 'metrics',
    title: 'a metric of a product',
    names: ['product', 'name', 'value'],
  },
];

/**
 * The tool that wrote a document, by the names at its top.
 *
 * @returns `format` is the name of the format that reads it, if there is one
 *
 * @public
 */
export function recogniseSignals(
  names: ReadonlySet<string>,
): { format?: string; title: string } | undefined {
  return knownFiles.find(known => known.names.every(name => names.has(name)));
}
