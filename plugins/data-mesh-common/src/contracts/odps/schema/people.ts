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
  Team: closedObject({
    ...common,
    name: text,
    description: text,
    members: listOf('TeamMember'),
  }),
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
