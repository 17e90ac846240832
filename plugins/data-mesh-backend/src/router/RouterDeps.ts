import {
  AuditorService,
  AuthService,
  HttpAuthService,
  LoggerService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { CatalogService } from '@backstage/plugin-catalog-node';
import {
  Exemption,
  ScorecardEngine,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { Allowances } from '../authorization/Allowances';
import { Callers } from '../authorization/Caller';
import { Visibility } from '../authorization/Visibility';
import { ContractPages } from '../contracts/ContractPages';
import { ContractVersionStore } from '../contracts/ContractVersionStore';
import { FieldStore } from '../contracts/FieldStore';
import { AttestationStore } from '../governance/attestations/AttestationStore';
import { ExemptionStore } from '../governance/exemptions/ExemptionStore';
import { LedgerStore } from '../governance/ledger/LedgerStore';
import { PolicyStore, StoredPolicy } from '../policies/PolicyStore';
import { PolicyPreviewer } from '../preview/PolicyPreviewer';
import { ProductPreviewer } from '../preview/ProductPreviewer';
import { QualityStore } from '../quality/QualityStore';
import { Sender } from '../quality/senders';
import { HistoryQueries } from '../results/HistoryQueries';
import { ProductDirectory } from '../results/ProductDirectory';
import { ProductQueries } from '../results/ProductQueries';
import { RollupQueries } from '../results/RollupQueries';
import { ResultStore } from '../results/ResultStore';
import { LiveKeys } from '../signals/LiveKeys';
import { ObservedLineageQueries } from '../signals/ObservedLineageQueries';
import { SignalIntake } from '../signals/SignalIntake';
import { Sweeper } from '../sweep/Sweeper';

/** What the routes are made from. */
export interface RouterDeps {
  logger: LoggerService;
  auth: AuthService;
  httpAuth: HttpAuthService;
  permissions: PermissionsService;
  auditor: AuditorService;
  catalog: CatalogService;
  clock: () => Date;
  engine: ScorecardEngine;
  visibility: Visibility;
  callers: Callers;
  allowances: Allowances;
  products: ProductQueries;
  directory: ProductDirectory;
  rollups: RollupQueries;
  history: HistoryQueries;
  results: ResultStore;
  policies: PolicyStore;
  exemptions: ExemptionStore;
  contracts: ContractPages;
  fields: FieldStore;
  attestations: AttestationStore;
  quality: QualityStore;
  observed: ObservedLineageQueries;
  intake: SignalIntake;
  liveKeys: LiveKeys;
  versions: ContractVersionStore;
  senders: readonly Sender[];
  ledger: LedgerStore;
  sweeper: Sweeper;
  productPreviewer: ProductPreviewer;
  policyPreviewer: PolicyPreviewer;
  onExemptionRequested: (
    exemption: Exemption,
    policy: StoredPolicy,
  ) => Promise<void>;
  onExemptionDecided: (exemption: Exemption) => Promise<void>;
  /** Days after which ownership has to be confirmed again. */
  attestationDays: number;
  /** Whether everybody gets the badges of products that are not restricted. */
  anonymousBadges: boolean;
  /** Seconds after which a sweep is late. */
  lateAfterSeconds: number;
}
