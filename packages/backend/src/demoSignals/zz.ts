import { createBackendModule } from '@backstage/backend-plugin-api';
import {
  dataMeshSignalsExtensionPoint,
  ParsedResult,
  SignalFormat,
} from '@backstage-data-mesh/plugin-data-mesh-node';

const rowsFormat: SignalFormat = {
  name: 'rows',
  title: 'Row counter',
  files: [
    {
      name: 'counts',
      title: 'counts of tables',
      required: true,
      paths: ['tables.*'],
    },
  ],
  createReader: ({ receivedAt }) => {
    const results: ParsedResult[] = [];
    return {
      read: (_file, _path, value) => {
        const { table, rows } = value as { table: string; rows: number };
        results.push({
          subject: { dataset: table },
          rule: 'has rows',
          measure: 'rowCount',
          dimension: 'coverage',
          outcome: rows > 0 ? 'pass' : 'fail',
          severity: 'error',
          value: rows,
          at: receivedAt.toISOString(),
        });
      },
      finish: () => ({
        runs: [{ source: 'Row counter', results, metrics: [], lineage: [] }],
        notes: [],
      }),
    };
  },
};

export default createBackendModule({
  pluginId: 'data-mesh',
  moduleId: 'rows',
  register: env =>
    env.registerInit({
      deps: { signals: dataMeshSignalsExtensionPoint },
      init: async ({ signals }) => signals.addSignalFormat(rowsFormat),
    }),
});
