import { CatalogApi } from '@backstage/plugin-catalog-react';
import {
  byTitle,
  EntityOption,
  entityOption,
  OPTION_FIELDS,
} from '../catalog/entityOption';
import { shortRef } from '../catalog/fullRef';
import { groupsAround } from '../catalog/groupsAround';

/** The people of a group and of the groups below it. */
export async function loadMembers(
  catalogApi: CatalogApi,
  group: string,
): Promise<EntityOption[]> {
  const groups = await groupsAround(catalogApi, group, 'parentOf');
  const members: EntityOption[] = [];
  for await (const batch of catalogApi.streamEntities({
    query: {},
    filter: { kind: 'User', 'relations.memberOf': [...groups] },
    fields: OPTION_FIELDS,
    totalItems: 'exclude',
  })) {
    for (const user of batch) {
      const option = entityOption(user);
      members.push({ ...option, hint: shortRef(option.ref) });
    }
  }
  return members.sort(byTitle);
}
