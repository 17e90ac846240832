import { join } from 'node:path';
import { JsonObject } from '@backstage/types';

/**
 * What differs from `npm start`: the addresses, and where it keeps its data.
 * Everything else is as somebody gets it who has just downloaded this.
 */
export function createConfiguration(
  url: string,
  { database, folder }: { database: JsonObject; folder: string },
): JsonObject {
  return {
    app: { baseUrl: url },
    backend: {
      baseUrl: url,
      cors: { origin: url },
      listen: { host: '127.0.0.1', port: Number(new URL(url).port) },
      database,
    },
    techdocs: {
      publisher: { local: { publishDirectory: join(folder, 'techdocs') } },
    },
    dataMesh: {
      publish: { directory: { root: join(folder, 'repositories') } },
    },
  };
}
