import { stringify } from 'yaml';
import { DataProductEntity } from '../../kinds/DataProductEntityV1alpha1';
import { entitiesOfStandards } from '../import/entitiesOfStandards';
import {
  readStandardFile,
  StandardDocument,
  StandardFile,
} from '../import/StandardFile';
import { StandardsOptions } from '../StandardsOptions';
import { StandardsProblem } from '../StandardsProblem';

type Content = Record<string, unknown>;

const yamlFile = (location: string, content: Content): StandardFile => ({
  location,
  content: stringify(content),
});

/** A contract that says only what it must. */
export const contractFile = (
  change: Content = {},
  location: string = `${change.id ?? 'orders'}.odcs.yaml`,
): StandardFile =>
  yamlFile(location, {
    apiVersion: 'v3.1.0',
    kind: 'DataContract',
    id: 'orders',
    version: '1.0.0',
    status: 'active',
    ...change,
  });

/** A product that says only what it must. */
export const productFile = (
  change: Content = {},
  location: string = `${change.id ?? 'shop'}.odps.yaml`,
): StandardFile =>
  yamlFile(location, {
    apiVersion: 'v1.0.0',
    kind: 'DataProduct',
    id: 'shop',
    status: 'active',
    ...change,
  });

/** The documents of files that can be read. */
export const documentsOf = (
  files: readonly StandardFile[],
): StandardDocument[] =>
  files.map(file => {
    const read = readStandardFile(file);
    if (!read.ok) throw new Error(JSON.stringify(read.problems));
    return read.document;
  });

/** What files become, with the entities by name. */
export function imported(
  files: readonly StandardFile[],
  options: StandardsOptions = {},
) {
  const { entities, problems } = entitiesOfStandards(
    documentsOf(files),
    options,
  );
  return {
    entities,
    problems,
    names: entities.map(({ kind, metadata }) => `${kind} ${metadata.name}`),
    product: (name: string = 'shop') =>
      entities.find(
        ({ kind, metadata }) =>
          kind === 'DataProduct' && metadata.name === name,
      ) as DataProductEntity,
    api: (name: string = 'orders-v1') =>
      entities.find(
        ({ kind, metadata }) => kind === 'API' && metadata.name === name,
      )!,
    /** Rules of the problems, with the places in the files. */
    told: problems.map(
      ({ location, path, rule }: StandardsProblem) =>
        `${location} ${path} ${rule}`,
    ),
  };
}
