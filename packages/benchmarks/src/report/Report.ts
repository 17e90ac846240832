import { ContractsResult } from '../contracts/measureContracts';
import { CreateResult } from '../create/measureCreate';
import { IngestResult } from '../ingest/measureIngest';
import { PagesResult } from '../pages/measurePages';
import { ScorecardsResult } from '../scorecards/measureScorecards';
import { SignalsResult } from '../signals/measureSignals';

/** Where a run took place. */
export interface Machine {
  cpus: number;
  cpuModel: string;
  memoryGiB: number;
  platform: string;
  node: string;
  backstage: string;
}

/** What was measured on one database: only the parts that were asked for. */
export interface DatabaseReport {
  database: string;
  ingest?: IngestResult;
  scorecards?: ScorecardsResult;
  signals?: SignalsResult;
  pages?: PagesResult;
  create?: CreateResult;
  contracts?: ContractsResult;
}

/** Everything that one run found out; what the JSON file holds. */
export interface Report {
  startedAt: string;
  minutes: number;
  quick: boolean;
  machine: Machine;
  databases: DatabaseReport[];
}
