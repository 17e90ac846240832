import { isObject, textOf } from '../odcs/readDocument';
import {
  Attribute,
  Attributes,
  compareAttributes,
  plain,
} from './compareAttributes';
import { listsOf } from './compareEntries';
import { knownBy, knownByKeys, properties } from './compareFields';
import { logicalType, physicalType } from './compareType';
import { quality } from './compareQuality';
import { physicalName, relationships } from './fieldAttributes';
import { namesIn, takeRenamed } from './fieldRename';
import { pairEntries } from './pairEntries';
import { entryPlace, nameIn, Place } from './Place';
import { wordsAbout } from './wordsAbout';

const attributes: Attributes = new Map([
  ...wordsAbout,
  ['id', plain('identifier-changed')],
  ['logicalType', logicalType],
  ['physicalType', physicalType],
  ['physicalName', physicalName],
  ['dataGranularityDescription', plain('granularity-changed')],
  ['properties', properties],
  ['quality', quality],
  ['relationships', relationships],
]);

const nameOf = (value: unknown): string =>
  isObject(value) ? textOf(value.name) : '';

const shapeOf = (value: unknown): string =>
  isObject(value) ? namesIn(value).join() : '';

const named = (at: Place, value: unknown): Place => {
  const schema = nameIn('', nameOf(value));
  return { ...at, schema, label: schema };
};

/** The schema objects of a contract: tables, topics, files. */
export const schemaObjects: Attribute = {
  deep: true,
  compare(comparison, at, before, after) {
    const lists = listsOf(comparison, at, before, after);
    const pairing = pairEntries(...lists, knownByKeys, comparison.sameness);
    const found = pairing.pairs.map(
      pair =>
        [pair.before, pair.after, `by its ${knownBy[pair.foundBy]}`] as const,
    );
    const guessed = takeRenamed(pairing, shapeOf).map(
      ([old, now]) => [old, now, 'by its fields'] as const,
    );
    for (const [old, now, evidence] of [...found, ...guessed]) {
      if (!isObject(old.value) || !isObject(now.value)) continue;
      const place = named(entryPlace(at, old.index, now.index), old.value);
      const renamed = nameOf(old.value) !== nameOf(now.value);
      if (renamed) {
        comparison.add(
          'schema-renamed',
          place,
          `Renamed to ${nameOf(now.value) || 'nothing'}, ${evidence}`,
          { before: nameOf(old.value), after: nameOf(now.value) },
        );
      }
      compareAttributes(comparison, place, old.value, now.value, attributes, {
        except: new Set(renamed ? ['name', 'physicalName'] : []),
      });
    }
    for (const { index, value } of pairing.removed) {
      comparison.add(
        isObject(value) ? 'schema-removed' : 'other',
        named(entryPlace(at, index, undefined), value),
        'Removed',
      );
    }
    for (const { index, value } of pairing.added) {
      comparison.add(
        isObject(value) ? 'schema-added' : 'other',
        named(entryPlace(at, undefined, index), value),
        'Added',
      );
    }
  },
};
