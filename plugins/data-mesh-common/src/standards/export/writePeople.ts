import { isObject } from '../../contracts/odcs/readDocument';
import { plainName } from '../../authoring/draft/names';
import { DataProductEntity } from '../../kinds/DataProductEntityV1alpha1';
import { customValue } from '../import/customProperties';
import { peopleOf } from '../import/peopleOf';
import { TEAM_ROLES } from '../names/teamRoles';
import { sameValue } from '../sameValue';
import { NO_OWNER } from '../StandardsOptions';
import { Part, setCustomValue } from './ExportedDocument';

/** The owning group and the people who answer for the product. */
export function writeTeam(
  document: Part,
  { spec }: DataProductEntity,
  said: DataProductEntity['spec'] | undefined,
): void {
  const team: Part = isObject(document.team) ? document.team : {};
  if (spec.owner !== said?.owner && spec.owner !== NO_OWNER) {
    if (!team.name && spec.owner.startsWith('group:')) {
      team.name = plainName(spec.owner, 'Group');
    } else {
      setCustomValue(document, 'owner', spec.owner);
    }
  }
  const people = peopleOf(team, {});
  for (const role of TEAM_ROLES) {
    const ref = spec.team?.[role];
    if (!ref || ref === said?.team?.[role]) continue;
    const members: Part[] = Array.isArray(team.members) ? team.members : [];
    // Only users have plain names here: others keep their kind.
    const username = ref.startsWith('user:') ? plainName(ref, 'User') : ref;
    const known = people.find(person => person.role === role);
    if (known) members[known.index].username = username;
    else team.members = [...members, { username, role }];
  }
  if (Object.keys(team).length) document.team = team;
}

/** Channels; the standard demands an address, so those without one become a custom property. */
export function writeSupport(
  document: Part,
  { spec }: DataProductEntity,
  said: DataProductEntity['spec'] | undefined,
): void {
  const { support } = spec;
  if (!support || sameValue(support, said?.support)) return;
  const before: Part[] = Array.isArray(document.support)
    ? document.support.filter(isObject)
    : [];
  const reachable = support.filter(({ url }) => url);
  if (reachable.length) {
    document.support = reachable.map(({ channel, url }) => ({
      ...before.find(known => known.channel === channel),
      channel,
      url,
    }));
  } else {
    delete document.support;
  }
  const others = support.filter(({ url }) => !url);
  if (others.length || customValue(document, 'support') !== undefined) {
    setCustomValue(document, 'support', others);
  }
}
