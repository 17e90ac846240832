import {
  countOf,
  isObject,
  Loose,
  objectOf,
  objectsOf,
  textOf,
} from '../../cleaning/looseJson';
import { refused } from '../../cleaning/refused';
import {
  ParsedLineage,
  ParsedMetric,
  SignalSubject,
} from '../../ParsedSignals';

/** A dataset of an event, with its facets. */
export interface EventDataset {
  /** By which the event's column lineage names it. */
  key: string;
  subject: SignalSubject;
  facets: Loose;
  /** Facets of the dataset as an input or an output of this run. */
  runFacets: Loose;
  place: string;
}

const datasetKey = (name: string, namespace: unknown) =>
  `${textOf(namespace) ?? ''}\n${name}`;

/**
 * The datasets that have a name. Some integrations send an empty text for the root of
 * a bucket, and for tables of Glue, whose names are in a symlink.
 *
 * @throws InputError - when it is no list of datasets
 */
export function readDatasets(value: unknown, place: string): EventDataset[] {
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value)) throw refused(place, value, 'a list');
  return value.flatMap((one, i) =>
    hasNoName(one) ? [] : readDataset(one, `${place}[${i}]`),
  );
}

function hasNoName(value: unknown): boolean {
  if (!isObject(value) || value.name !== '') return false;
  return tableName(objectOf(value.facets)) === undefined;
}

export function readDataset(value: unknown, place: string): EventDataset {
  if (!isObject(value)) throw refused(place, value, 'an object');
  const facets = objectOf(value.facets);
  const own = textOf(value.name);
  const name = tableName(facets) ?? own;
  if (!name)
    throw refused(`${place}.name`, value.name, 'the name of a dataset');
  return {
    key: datasetKey(own ?? '', value.namespace),
    subject: datasetSubject(name, value.namespace),
    facets,
    runFacets: objectOf(value.inputFacets ?? value.outputFacets),
    place,
  };
}

/** Data in files has the name of its table as a symlink. */
function tableName(facets: Loose): string | undefined {
  const identifiers = objectsOf(objectOf(facets.symlinks).identifiers);
  return textOf(identifiers.find(({ type }) => type === 'TABLE')?.name);
}

function datasetSubject(dataset: string, namespace: unknown): SignalSubject {
  const where = textOf(namespace);
  return { dataset, ...(where && { namespace: where }) };
}

/** How many rows and bytes a dataset has, and a run wrote. */
export function datasetMetrics(
  { subject, facets, runFacets }: EventDataset,
  at: string,
): ParsedMetric[] {
  const quality = objectOf(
    runFacets.dataQualityMetrics ?? facets.dataQualityMetrics,
  );
  const written = objectOf(runFacets.outputStatistics);
  const figures = [
    { name: 'row_count', value: countOf(quality.rowCount), unit: 'rows' },
    { name: 'bytes', value: countOf(quality.bytes), unit: 'bytes' },
    { name: 'rows_written', value: countOf(written.rowCount), unit: 'rows' },
    { name: 'bytes_written', value: countOf(written.size), unit: 'bytes' },
  ];
  return figures.flatMap(({ name, value, unit }) =>
    value === undefined ? [] : [{ subject, name, value, unit, at }],
  );
}

/**
 * Which fields of inputs the fields of an output were made from. They name an input
 * as the event does, and not as its symlink.
 */
export function columnLineage(
  output: EventDataset,
  inputs: readonly EventDataset[],
): ParsedLineage['columns'] {
  const subjects = new Map(inputs.map(({ key, subject }) => [key, subject]));
  const { fields } = objectOf(output.facets.columnLineage);
  return Object.entries(objectOf(fields)).flatMap(([field, from]) => {
    const sources = objectsOf(objectOf(from).inputFields).flatMap(one => {
      const name = textOf(one.name);
      const column = textOf(one.field);
      if (!name || !column) return [];
      const input =
        subjects.get(datasetKey(name, one.namespace)) ??
        datasetSubject(name, one.namespace);
      return [{ input, field: column }];
    });
    return sources.length > 0 && field.trim() !== ''
      ? [{ output: output.subject, field, from: sources }]
      : [];
  });
}
