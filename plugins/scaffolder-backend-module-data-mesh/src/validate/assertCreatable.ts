import {
  BackstageCredentials,
  UserInfoService,
} from '@backstage/backend-plugin-api';
import {
  Entity,
  FieldFormatEntityPolicy,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { assertNotTaken } from './assertNotTaken';
import { assertOwnedByUser } from './assertOwnedByUser';
import { isOwnLocation, PublishedTo } from './ownLocation';

/**
 * What is asked before something new is made.
 *
 * @public
 */
export interface CreatableDeps {
  catalog: CatalogService;
  userInfo: UserInfoService;
  /** `dataMesh.publish.directory.root`, absolute. */
  directory?: string;
  /** `dataMesh.publish.repoUrl` of a git host. */
  repoUrl?: string;
}

/** What is to be made, and by whom. */
export interface Creation {
  credentials: BackstageCredentials;
  /** Who has to be one of the user's own; undefined is not looked at. */
  owner: string | undefined;
  entities: Entity[];
  /** Name of the repository that they will be in. */
  repository: string;
}

async function assertWellFormed(entities: readonly Entity[]): Promise<void> {
  const policy = new FieldFormatEntityPolicy();
  for (const entity of entities) {
    await policy.enforce(entity).catch(error => {
      throw new InputError(`${stringifyEntityRef(entity)}: ${error.message}`);
    });
  }
}

/**
 * Refuses what the catalog would refuse, names that are taken, and owners that the
 * user does not belong to: before anything is published, because a repository stays.
 */
export async function assertCreatable(
  deps: CreatableDeps & PublishedTo,
  { credentials, owner, entities, repository }: Creation,
): Promise<void> {
  await assertWellFormed(entities);
  if (owner !== undefined) {
    const { ownershipEntityRefs } = await deps.userInfo.getUserInfo(
      credentials,
    );
    assertOwnedByUser(owner, ownershipEntityRefs);
  }
  const { items } = await deps.catalog.getEntitiesByRefs(
    { entityRefs: entities.map(entity => stringifyEntityRef(entity)) },
    { credentials },
  );
  assertNotTaken(items, location => isOwnLocation(location, repository, deps));
}
