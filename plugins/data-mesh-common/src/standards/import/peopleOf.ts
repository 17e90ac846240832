import {
  isObject,
  Loose,
  objectsOf,
  textOf,
} from '../../contracts/odcs/readDocument';
import { DataProductTeam } from '../../kinds/DataProductEntityV1alpha1';
import { refOfWords, writtenRef } from '../names/writtenRefs';
import { teamRoleOf } from '../names/teamRoles';
import { EmailRule, StandardsOptions } from '../StandardsOptions';
import { customValue } from './customProperties';

const email = /^([^\s@]+)@[^\s@]+$/;

/** The user that a member's `username` is; undefined for words such as `Jane Doe`. */
export function userOf(
  username: string,
  emails: EmailRule = 'local-part',
): string | undefined {
  const localPart = email.exec(username)?.[1];
  if (localPart === undefined) return writtenRef(username, 'User');
  if (emails === 'ignore') return undefined;
  // As `normalizeEntityName` of the org providers does it.
  const whole = username
    .toLocaleLowerCase('en-US')
    .replace(/[^a-z0-9_\-.]+/g, '_');
  return writtenRef(emails === 'whole' ? whole : localPart, 'User');
}

/** A member of a team who has a role of ours, with the place in the file. */
export interface Person {
  index: number;
  role: keyof DataProductTeam;
  ref: string;
}

/** The people who answer for a product: of several in a role, the first who has not left. */
export function peopleOf(team: unknown, options: StandardsOptions): Person[] {
  const members = isObject(team) ? objectsOf(team.members) : objectsOf(team);
  const people = new Map<string, Person>();
  members.forEach((member, index) => {
    const role = teamRoleOf(textOf(member.role), options.teamRoles);
    const ref = userOf(textOf(member.username).trim(), options.emails);
    if (role && ref && !textOf(member.dateOut) && !people.has(role)) {
      people.set(role, { index, role, ref });
    }
  });
  return [...people.values()];
}

/** The group that owns what a document is about, as far as the document says. */
export function statedOwner(
  document: Loose,
  { owners = {} }: StandardsOptions,
): string | undefined {
  const owner = textOf(customValue(document, 'owner')).trim();
  if (owner) return refOfWords(owner, 'Group');
  const { team } = document;
  const name = isObject(team) ? textOf(team.name).trim() : '';
  if (!name) return undefined;
  const known = Object.entries(owners).find(
    ([words]) =>
      words.toLocaleLowerCase('en-US') === name.toLocaleLowerCase('en-US'),
  );
  return refOfWords(known ? known[1] : name, 'Group');
}
