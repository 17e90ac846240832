import { ExploreResult } from '../explore/measureExplore';
import { IngestResult } from '../ingest/measureIngest';

/** Where a run took place. */
export interface Machine {
  cpus: number;
  cpuModel: string;
  memoryGiB: number;
  platform: string;
  node: string;
  backstage: string;
}

export interface DatabaseReport {
  database: string;
  ingest: IngestResult;
  explore: ExploreResult;
}

/** Everything that one run found out; what the JSON file holds. */
export interface Report {
  startedAt: string;
  minutes: number;
  quick: boolean;
  machine: Machine;
  databases: DatabaseReport[];
}
