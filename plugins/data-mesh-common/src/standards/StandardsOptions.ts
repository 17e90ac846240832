import {
  DataProductLifecycle,
  DataProductTeam,
  DataProductType,
} from '../kinds/DataProductEntityV1alpha1';

/**
 * What entities say where the files of ODCS and ODPS say nothing.
 *
 * @public
 */
export interface StandardsDefaults {
  /** Namespace of all entities; default `default`. */
  namespace?: string;
  /** Ref, default kind Group. */
  owner?: string;
  /** Ref, default kind Domain. */
  domain?: string;
  /** Ref, default kind System. */
  system?: string;
  type?: DataProductType;
  /** For a file without a status, and for a status that nobody knows; default `experimental`. */
  lifecycle?: DataProductLifecycle;
}

/**
 * What becomes of an e-mail address that stands for a person: the name of a user
 * is what is before the `@`; or the whole address, with `_` for what no name may
 * hold, as the org providers of Backstage name people; or nobody is named.
 *
 * @public
 */
export type EmailRule = 'local-part' | 'whole' | 'ignore';

/**
 * How the words of ODCS and ODPS files are understood.
 *
 * @public
 */
export interface StandardsOptions {
  defaults?: StandardsDefaults;
  /** Names of teams, as the files write them, with the ref of their group. */
  owners?: Record<string, string>;
  /** Words for roles in a team, beside those that are known. */
  teamRoles?: Record<string, keyof DataProductTeam>;
  /** Default `local-part`. */
  emails?: EmailRule;
}

/**
 * The owner of what names none. There is no such group, so that checks of the
 * owner fail.
 *
 * @public
 */
export const NO_OWNER = 'group:default/owner-not-stated';

/**
 * The domain of what names none. There is no such domain, so that checks of it
 * fail.
 *
 * @public
 */
export const NO_DOMAIN = 'domain:default/domain-not-stated';

/**
 * On entities that were made of ODCS and ODPS files: the tenant that the file
 * names.
 *
 * @public
 */
export const ANNOTATION_TENANT = 'data-mesh/tenant';
