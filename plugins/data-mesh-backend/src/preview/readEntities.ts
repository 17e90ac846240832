import {
  ApiEntity,
  Entity,
  entityEnvelopeSchemaValidator,
  isApiEntity,
} from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import { readYaml } from './readYaml';

const MAX_ENTITIES = 100;
/** Of all entities of a request. */
const MAX_LENGTH = 1024 * 1024;
/** Of one contract: reading it takes longer than reading the YAML around it. */
const MAX_DEFINITION_LENGTH = 128 * 1024;

const kib = (characters: number) =>
  `${Math.ceil(characters / 1024).toLocaleString('en-US')} KiB`;

/**
 * Refuses a text that takes long to read before anybody reads it.
 *
 * @param length - in characters
 * @throws InputError - with the size and what is allowed
 */
function checkSize(place: string, length: number, most: number): void {
  if (length > most) {
    throw new InputError(
      `${place}: has ${kib(length)}; allowed: at most ${kib(most)}`,
    );
  }
}

const nameOf = (i: number) => `entities[${i}]`;

function lengthOf(given: readonly (object | string)[]): number {
  try {
    return JSON.stringify(given).length;
  } catch {
    throw new InputError('entities: they are nested too deep');
  }
}

/** All that is given, with the documents of each text in its place. */
async function unpack(given: readonly (object | string)[]): Promise<unknown[]> {
  const places = given.flatMap((one, i) =>
    typeof one === 'string' ? [i] : [],
  );
  const documents = await readYaml(
    places.map(i => given[i] as string),
    MAX_ENTITIES,
    text => nameOf(places[text]),
  );
  const byPlace = new Map(places.map((i, text) => [i, documents[text]]));
  return given.flatMap((one, i) => byPlace.get(i) ?? [one]);
}

const checkEnvelope = entityEnvelopeSchemaValidator();

function readEnvelope(one: unknown, i: number): Entity {
  try {
    return checkEnvelope(one) as Entity;
  } catch (error) {
    throw new InputError(
      `${nameOf(i)}: is no entity: ${
        (error as Error).message
      }; allowed: an object with apiVersion, kind and metadata.name`,
    );
  }
}

function checkContract({ spec }: ApiEntity, place: string): void {
  for (const key of ['type', 'definition'] as const) {
    if (typeof spec?.[key] !== 'string') {
      throw new InputError(
        `${place}.spec.${key}: is no text; allowed: a text, as in every API`,
      );
    }
  }
  checkSize(
    `${place}.spec.definition`,
    spec.definition.length,
    MAX_DEFINITION_LENGTH,
  );
}

function readEntity(one: unknown, i: number): Entity {
  const { relations: _, ...entity } = readEnvelope(one, i);
  if (isApiEntity(entity)) checkContract(entity, nameOf(i));
  return entity;
}

/**
 * The entities of a request, each an object or YAML with one or more.
 *
 * @throws InputError - when they are too many, too large, or no entities
 */
export async function readEntities(
  given: readonly (object | string)[],
): Promise<Entity[]> {
  checkSize('entities', lengthOf(given), MAX_LENGTH);
  const entities = await unpack(given);
  if (entities.length > MAX_ENTITIES) {
    throw new InputError(
      `entities: there are ${entities.length}; allowed: at most ${MAX_ENTITIES}`,
    );
  }
  return entities.map(readEntity);
}
