import {
  BackstageCredentials,
  BackstageUserPrincipal,
  UserInfoService,
} from '@backstage/backend-plugin-api';
import { Knex } from 'knex';
import { jsonValues } from '../database/jsonRows';

/** A person who calls, with all groups that they are in. */
export interface Caller {
  userRef: string;
  /** Groups with the groups that they are part of, and the person. */
  refs: ReadonlySet<string>;
  /** Groups of which they are a direct member. */
  groups: readonly string[];
}

/** Finds out who calls. */
export class Callers {
  constructor(
    private readonly userInfo: UserInfoService,
    private readonly database: Knex,
  ) {}

  async of(
    credentials: BackstageCredentials<BackstageUserPrincipal>,
  ): Promise<Caller> {
    const { userEntityRef, ownershipEntityRefs } =
      await this.userInfo.getUserInfo(credentials);
    const ancestors = await this.database('hierarchy')
      .distinct('ancestor')
      .whereIn('ref', jsonValues(this.database, ownershipEntityRefs));
    return {
      userRef: userEntityRef,
      groups: ownershipEntityRefs.filter(ref => ref.startsWith('group:')),
      refs: new Set([
        userEntityRef,
        ...ownershipEntityRefs,
        ...ancestors.map(row => row.ancestor as string),
      ]),
    };
  }
}
