import { textOf } from '../odcs/readDocument';
import { Attribute, compareAttributes, plain } from './compareAttributes';
import { compareNamed, entries } from './compareEntries';
import { nameIn } from './Place';

/** Stated for the first time says no more than what was so before. */
const onceStated = (attribute: Attribute): Attribute => ({
  compare(comparison, at, before, after, owners) {
    if (before === undefined || before === null) return;
    attribute.compare(comparison, at, before, after, owners);
  },
});

const roleAttributes = new Map([
  ['access', onceStated(plain('role-access-changed'))],
  ['id', plain('identifier-changed')],
]);

/** Roles that give access, of the contract or of a server. */
export const roles: Attribute = {
  deep: true,
  compare(comparison, at, before, after) {
    compareNamed(comparison, at, before, after, {
      keys: [role => textOf(role.role), role => textOf(role.id)],
      removed: 'role-removed',
      added: 'role-added',
      label: (role, { label }) =>
        nameIn(nameIn(label, 'roles'), textOf(role.role) || textOf(role.id)),
      compare(below, place, old, now) {
        compareAttributes(below, place, old, now, roleAttributes, {
          otherwise: plain('role-details-changed'),
        });
      },
    });
  },
};

const details = plain('server-details-changed');

const serverAttributes = new Map([
  ['id', plain('identifier-changed')],
  ['description', details],
  ['environment', onceStated(plain('server-changed'))],
  ['roles', roles],
  ['tags', entries('server-details-changed', 'Tag', 'name')],
  [
    'customProperties',
    entries('server-details-changed', 'Property', 'property'),
  ],
]);

/** Servers. What is not about words or roles is needed to reach the data. */
export const servers: Attribute = {
  deep: true,
  compare(comparison, at, before, after) {
    compareNamed(comparison, at, before, after, {
      keys: [server => textOf(server.server), server => textOf(server.id)],
      removed: 'server-removed',
      added: 'server-added',
      label: server =>
        nameIn('servers', textOf(server.server) || textOf(server.id)),
      compare(below, place, old, now) {
        compareAttributes(below, place, old, now, serverAttributes, {
          otherwise: plain('server-changed'),
        });
      },
    });
  },
};
