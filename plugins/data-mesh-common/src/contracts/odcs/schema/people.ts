import {
  day,
  Fields,
  listOf,
  Parts,
  required,
  since,
  text,
} from '../../standards/fields';
import {
  authoritativeDefinitions,
  closedObject,
  customProperties,
  isClosed,
  stableId,
  tags,
} from './common';

/** What came to the team and its members with v3.1. */
const more: Fields = {
  id: since(3.1, stableId),
  tags: since(3.1, tags),
  customProperties: since(3.1, customProperties),
  authoritativeDefinitions: since(3.1, authoritativeDefinitions),
};

/** Who answers for the data, who may read it, and where one can ask. */
export const peopleParts: Parts = {
  TeamMember: closedObject({
    ...more,
    username: required(text, isClosed),
    name: text,
    description: text,
    role: text,
    dateIn: day,
    dateOut: day,
    replacedByUsername: text,
  }),
  // An object since v3.1, before only a list of members, which is still taken.
  Team: version =>
    isClosed(version)
      ? {
          ...closedObject({
            ...more,
            name: text,
            description: text,
            members: listOf('TeamMember'),
          })(version),
          type: ['object', 'array'],
          each: 'TeamMember',
          description: 'an object with members',
          outdatedList: 'an object with members',
        }
      : listOf('TeamMember'),
  Role: closedObject({
    id: since(3.1, stableId),
    role: required(text),
    description: text,
    access: text,
    firstLevelApprovers: text,
    secondLevelApprovers: text,
    customProperties,
  }),
  SupportChannel: closedObject({
    id: since(3.1, stableId),
    channel: required(text),
    url: required(text, version => !isClosed(version)),
    description: text,
    tool: text,
    scope: text,
    invitationUrl: text,
    customProperties: since(3.1, customProperties),
  }),
};
