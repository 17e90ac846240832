import {
  day,
  listOf,
  Parts,
  required,
  text,
  url,
} from '../../standards/fields';
import { closedObject, common, id } from './common';

/** Who looks after the product, and where one can ask. */
export const peopleParts: Parts = {
  // A list of members in v0.9, and an object since v1.0.
  Team: version => {
    const team = closedObject({
      ...common,
      name: text,
      description: text,
      members: listOf('TeamMember'),
    })(version);
    return version < 1
      ? { ...team, type: ['object', 'array'], each: 'TeamMember' }
      : team;
  },
  TeamMember: closedObject({
    ...common,
    id,
    username: required(text),
    name: text,
    description: text,
    role: text,
    dateIn: day,
    dateOut: day,
    replacedByUsername: text,
  }),
  SupportChannel: closedObject({
    ...common,
    id,
    channel: required(text),
    url: required(url),
    description: text,
    tool: text,
    scope: text,
    invitationUrl: url,
  }),
};
