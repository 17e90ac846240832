import { sensitivityOf } from '../../../contracts/odcs/sensitivity';
import { copyOf } from './testScorecards';

/** An ODCS document without one good thing that it held before. */
export interface DocumentRemoval {
  what: string;
  document: any;
}

interface Place {
  what: string;
  /** Takes the thing away from a copy of the document. */
  remove(copy: any): void;
}

const namesOf = (value: unknown) =>
  typeof value === 'object' && value !== null ? Object.keys(value) : [];

function* ofField(
  field: any,
  find: (copy: any) => any[],
  i: number,
  sensitivity: number,
): Generator<Place> {
  // A word that is closer than the product's is a cause of failure.
  const fits = sensitivityOf(field.classification) <= sensitivity;
  const names = ['description', 'primaryKey', 'logicalType'].concat(
    fits ? ['classification'] : [],
  );
  for (const name of names.filter(one => one in field)) {
    yield {
      what: `${name} of ${field.name}`,
      remove: copy => delete find(copy)[i][name],
    };
  }
  if (fits && field.description && field.classification) {
    yield {
      what: `field ${field.name}`,
      remove: copy => find(copy).splice(i, 1),
    };
  }
  for (const j of (field.quality ?? []).keys()) {
    yield {
      what: `rule ${j} of ${field.name}`,
      remove: copy => find(copy)[i].quality.splice(j, 1),
    };
  }
}

function* places(document: any, sensitivity: number): Generator<Place> {
  for (const list of ['servers', 'slaProperties', 'roles', 'schema']) {
    for (const i of (document[list] ?? []).keys()) {
      // A schema object may hold what is closer than the product.
      if (list === 'schema' && sensitivity < 3) continue;
      yield {
        what: `${list}[${i}]`,
        remove: copy => copy[list].splice(i, 1),
      };
    }
  }
  for (const name of namesOf(document).filter(one => one !== 'schema')) {
    yield { what: name, remove: copy => delete copy[name] };
  }
  for (const [s, schema] of (document.schema ?? []).entries()) {
    for (const j of (schema.quality ?? []).keys()) {
      yield {
        what: `rule ${j} of ${schema.name}`,
        remove: copy => copy.schema[s].quality.splice(j, 1),
      };
    }
    for (const [i, field] of (schema.properties ?? []).entries()) {
      yield* ofField(field, copy => copy.schema[s].properties, i, sensitivity);
    }
  }
}

/**
 * All good things of an ODCS document, each taken away once.
 *
 * @param sensitivity - how closed the product is, from 0 public to 3 restricted
 */
export function documentRemovals(
  document: object,
  sensitivity: number,
): DocumentRemoval[] {
  return [...places(document, sensitivity)].map(({ what, remove }) => {
    const copy = copyOf(document);
    remove(copy);
    return { what, document: copy };
  });
}
