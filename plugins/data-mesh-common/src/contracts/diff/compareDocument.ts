import { isObject, Loose, textOf } from '../odcs/readDocument';
import { roles, servers } from './compareAccess';
import {
  Attribute,
  Attributes,
  becomes,
  compareAttributes,
  plain,
} from './compareAttributes';
import { entries, objectsFrom } from './compareEntries';
import { schemaObjects } from './compareSchema';
import { slaProperties } from './compareSla';
import { Comparison } from './Comparison';
import { Place, root } from './Place';
import { wordsAbout } from './wordsAbout';

const status: Attribute = {
  compare(comparison, at, before, after) {
    const normal = (value: unknown) => textOf(value).trim().toLowerCase();
    const now = normal(after);
    if (normal(before) === now && now !== '') return;
    const kinds = {
      retired: 'status-retired',
      deprecated: 'status-deprecated',
    } as const;
    const kind =
      now === 'retired' || now === 'deprecated' ? kinds[now] : 'status-changed';
    comparison.add(kind, at, becomes('Status', before, after), {
      before,
      after,
    });
  },
};

/** An object of which each key is told by itself; anything else is one value. */
const parts = (attributes: Attributes, otherwise: Attribute): Attribute => ({
  compare(comparison, at, before, after, owners) {
    if (!isObject(before) || !isObject(after)) {
      otherwise.compare(comparison, at, before, after, owners);
      return;
    }
    const place: Place = { ...at, label: at[at.side] };
    compareAttributes(comparison, place, before, after, attributes, {
      otherwise,
    });
  },
});

const members = entries('team-changed', 'Member', 'username');

/** A list of people until v3.0, an object with such a list since v3.1. */
const team: Attribute = {
  deep: true,
  compare(comparison, at, before, after) {
    const asObject = (value: unknown): unknown =>
      Array.isArray(value) ? { members: value } : value;
    const [old, now] = objectsFrom(
      comparison,
      at,
      asObject(before),
      asObject(after),
    );
    compareAttributes(
      comparison,
      at,
      old,
      now,
      new Map([['members', members]]),
      { otherwise: plain('team-changed') },
    );
  },
};

const attributes: Attributes = new Map([
  ...wordsAbout,
  ['description', parts(new Map(wordsAbout), plain('description-changed'))],
  ['apiVersion', plain('standard-changed')],
  ['id', plain('identifier-changed')],
  ['name', plain('description-changed')],
  ['status', status],
  ['tenant', plain('belonging-changed')],
  ['domain', plain('belonging-changed')],
  ['dataProduct', plain('belonging-changed')],
  ['price', plain('price-changed')],
  ['schema', schemaObjects],
  ['servers', servers],
  ['roles', roles],
  ['slaProperties', slaProperties],
  ['slaDefaultElement', plain('sla-changed')],
  ['team', team],
  ['support', entries('support-changed', 'Channel', 'channel')],
]);

/** The number that the changes are judged against is none of them. */
const notCompared: ReadonlySet<string> = new Set(['version']);

/** Compares two contracts of ODCS v3.0 to v3.2, whatever stands in them. */
export function compareDocument(
  comparison: Comparison,
  before: Loose,
  after: Loose,
): void {
  compareAttributes(comparison, root, before, after, attributes, {
    except: notCompared,
  });
}
