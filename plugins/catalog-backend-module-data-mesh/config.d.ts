import { SchedulerServiceTaskScheduleDefinitionConfig } from '@backstage/backend-plugin-api';

export interface Config {
  catalog?: {
    providers?: {
      /** Providers of files of Bitol's ODCS and ODPS, each with a name of its own. */
      dataMesh?: {
        [id: string]: {
          /**
           * Paths or patterns such as `../../data/**\/*.odps.yaml`, relative to
           * the working directory of the backend, as for `file` locations. Links
           * are not followed.
           */
          files?: string[];
          /**
           * URLs of files, patterns such as
           * `https://github.com/acme/data/blob/main/**\/*.odcs.yaml`, and URLs of
           * folders, in which `*.odcs.*` and `*.odps.*` are taken.
           */
          urls?: string[];
          /** How often they are read; default every 30 minutes, by each replica. */
          schedule?: SchedulerServiceTaskScheduleDefinitionConfig;
          /** What entities say where the files say nothing. */
          defaults?: {
            /** Namespace of all entities; default `default`. */
            namespace?: string;
            /** Ref of a group. */
            owner?: string;
            /** Ref of a domain. */
            domain?: string;
            /** Ref of a system. */
            system?: string;
            type?: 'source-aligned' | 'aggregate' | 'consumer-aligned';
            /** Default `experimental`. */
            lifecycle?:
              | 'experimental'
              | 'production'
              | 'deprecated'
              | 'retired';
          };
          /** Names of teams, as the files write them, with refs of groups. */
          owners?: { [team: string]: string };
          /** Words for roles in a team, beside those that are known. */
          teamRoles?: {
            [role: string]: 'productOwner' | 'steward' | 'technicalOwner';
          };
          /**
           * Which user an e-mail address is: the one named like what is before the
           * `@` (default), the one named like the whole address with `_` for what
           * no name may hold, or none.
           */
          emails?: 'local-part' | 'whole' | 'ignore';
        };
      };
    };
  };
  dataMesh?: {
    contracts?: {
      /**
       * What becomes of examples and enumerated values in contracts before the
       * catalog stores them: `keep` all, `strip` all, or, unless said otherwise,
       * remove those of fields classified confidential or higher, and all where
       * a product holds personal data.
       */
      examples?: 'keep' | 'strip' | 'sensitive';
    };
  };
}
