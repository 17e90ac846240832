import { JsonObject } from '@backstage/types';

/** An empty database for one backend. */
export interface FreshDatabase {
  /** What stands below `backend.database` in the configuration. */
  config: JsonObject;
  /** To be called when the backend has stopped. */
  remove(): Promise<void>;
}

/** A database server, or what stands in for one. */
export interface Database {
  id: 'sqlite' | 'postgres';
  /** With the version, such as `PostgreSQL 15.13`. */
  title: string;
  create(): Promise<FreshDatabase>;
}
