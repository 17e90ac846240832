import { HumanDuration } from '@backstage/types';
import { SchedulerServiceTaskScheduleDefinitionConfig } from '@backstage/backend-plugin-api';

export interface Config {
  dataMesh?: {
    /** Who may govern the whole mesh. */
    governance?: {
      /** Refs of the groups whose scorecards without a domain count. */
      owners?: string[];
      /**
       * Locations that such scorecards may come from, as the catalog names
       * them; `*` stands for anything, such as
       * `url:https://github.com/acme/policies/*`.
       */
      locations?: string[];
    };
    /** The shipped scorecards. */
    scorecards?: {
      [name in 'quality' | 'ownership']?: {
        /** Default true. */
        enabled?: boolean;
        /** Ref of the scorecard that stands in its place once it is in force. */
        replacedBy?: string;
      };
    };
    /** Refs of groups that serve all domains and so own none of their data. */
    centralTeams?: string[];
    attestation?: {
      /** Days after which ownership has to be confirmed again; default 180. */
      dueAfterDays?: number;
    };
    badges?: {
      /**
       * Whether the badge of a product, which tells its level and nothing else,
       * is there without signing in; never for restricted products. Default
       * false.
       */
      anonymous?: boolean;
    };
    sweep?: {
      /** How often all products are measured; default every 5 minutes. */
      schedule?: SchedulerServiceTaskScheduleDefinitionConfig;
      /**
       * How long sweeps go by what events tell of before one reads the whole
       * catalog again; default 15 minutes, 0 seconds reads it in every sweep.
       */
      readAllEvery?: HumanDuration | string;
    };
    retention?: {
      /** Days for which levels of the past are kept; default 730. */
      historyDays?: number;
      /** Days for which products that left the catalog are kept; default 365. */
      archivedDays?: number;
      /** Days for which results of quality rules are kept; default 400. */
      signalDays?: number;
    };
    signals?: {
      /**
       * Who may send results of quality rules, for which products; nobody when
       * the list is empty. Each entry names products, domains or both.
       */
      senders?: Array<{
        /** `external:<subject of the token>`, `plugin:<id>` or the ref of a user. */
        subject: string;
        /** Refs of domains; subdomains count as well. */
        domains?: string[];
        /** Refs; `*` at the end stands for anything, `dataproduct:*` for all. */
        products?: string[];
      }>;
      limits?: {
        /** Of all files of a request together, unpacked; default 512. */
        megabytes?: number;
        /** Of one sender, for each replica of the backend; default 600. */
        requestsPerMinute?: number;
      };
    };
    /** Kinds of notifications; false switches one off. */
    notifications?: {
      /**
       * How long what is bad has to last until people are told; default one
       * minute. What is mended by then nobody hears of.
       */
      settle?: HumanDuration;
      'at-risk'?: boolean;
      'level-lost'?: boolean;
      'critical-failing'?: boolean;
      'policy-changed'?: boolean;
      'exemption-requested'?: boolean;
      'exemption-decided'?: boolean;
      'exemption-expiring'?: boolean;
      'attestation-due'?: boolean;
      'upstream-failing'?: boolean;
      'upstream-deprecated'?: boolean;
      'upstream-ends'?: boolean;
      'upstream-retired'?: boolean;
      'contract-breaking'?: boolean;
    };
  };
}
