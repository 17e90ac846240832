import { JsonObject } from '@backstage/types';

/** SQL statements since the backend has started. */
export interface Statements {
  /** On the database of the plugin that is measured. */
  plugin: number;
  /** Those with which the catalog reads entities. */
  catalog: number;
}

/** Something that happens in a measured backend, with its figures at that time. */
export interface Moment {
  name: string;
  /** In milliseconds, by the clock of that process. */
  at: number;
  statements: Statements;
  /** Of the process since it has started, without the database server's. */
  cpuSeconds: number;
  rssMiB: number;
  /** Since the process has started. */
  peakRssMiB: number;
}

/** What a measured backend says. */
export type FromBackend =
  | { type: 'ready'; url: string }
  | { type: 'moment'; moment: Moment }
  | { type: 'failed'; error: string };

/** What it is told. */
export type ToBackend =
  | { type: 'start'; settings: JsonObject }
  | { type: 'tell'; name: string }
  | { type: 'do'; name: string }
  | { type: 'stop' };
