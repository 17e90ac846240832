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
  subject: SignalSubject;
  facets: Loose;
  /** Facets of the dataset as an input or an output of this run. */
  runFacets: Loose;
  place: string;
}

/** @throws InputError - when it is no list of datasets with names */
export function readDatasets(value: unknown, place: string): EventDataset[] {
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value)) throw refused(place, value, 'a list');
  return value.map((one, i) => readDataset(one, `${place}[${i}]`));
}

export function readDataset(value: unknown, place: string): EventDataset {
  if (!isObject(value)) throw refused(place, value, 'an object');
  const name = textOf(value.name);
  if (!name)
    throw refused(`${place}.name`, value.name, 'the name of a dataset');
  const facets = objectOf(value.facets);
  return {
    subject: datasetSubject(tableName(facets) ?? name, value.namespace),
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

/** How many rows and bytes a dataset has, or a run wrote. */
export function datasetMetrics(
  { subject, facets, runFacets }: EventDataset,
  at: string,
): ParsedMetric[] {
  const quality = objectOf(
    runFacets.dataQualityMetrics ?? facets.dataQualityMetrics,
  );
  const rows = countOf(quality.rowCount);
  const bytes = countOf(quality.bytes);
  return [
    ...(rows === undefined
      ? []
      : [{ subject, name: 'row_count', value: rows, unit: 'rows', at }]),
    ...(bytes === undefined
      ? []
      : [{ subject, name: 'bytes', value: bytes, unit: 'bytes', at }]),
  ];
}

/** Which fields of inputs the fields of an output were made from. */
export function columnLineage(output: EventDataset): ParsedLineage['columns'] {
  const { fields } = objectOf(output.facets.columnLineage);
  return Object.entries(objectOf(fields)).flatMap(([field, from]) => {
    const inputs = objectsOf(objectOf(from).inputFields).flatMap(one => {
      const name = textOf(one.name);
      const column = textOf(one.field);
      return name && column
        ? [{ input: datasetSubject(name, one.namespace), field: column }]
        : [];
    });
    return inputs.length > 0 && field.trim() !== ''
      ? [{ output: output.subject, field, from: inputs }]
      : [];
  });
}
