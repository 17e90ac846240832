import { readFileSync } from 'node:fs';
import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { loadExampleMesh } from '@backstage-data-mesh/example-meshes';
import {
  commonParts,
  datasetNames,
  datasetParts,
  FieldView,
  readOdcsContract,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import {
  builtInSignalFormats,
  parseSignals,
} from '@backstage-data-mesh/plugin-data-mesh-node';
import { checkLists } from './checkLists';
import { readPlan } from './readPlan';
import { runOfDay } from './runOfDay';
import { signalRequests } from './signalRequests';

const folder = resolvePackagePath('backend', '../../examples/signals');
const now = Date.parse('2026-11-21T12:00:00Z');
const plan = readPlan(folder);

const parse = (format: string, texts: Record<string, string>) =>
  parseSignals(builtInSignalFormats.find(one => one.name === format)!, texts, {
    receivedAt: new Date(now),
  });

/** Contracts of the example meshes, and the names of their datasets. */
const contracts = loadExampleMesh('ecommerce', 'healthcare').flatMap(entity => {
  const text = entity.spec?.definition;
  const read = typeof text === 'string' && readOdcsContract(text);
  return read && read.ok ? read.contract : [];
});
const names = contracts.flatMap(datasetNames);

describe('examples/signals', () => {
  it('has files that are read completely', async () => {
    const counts = (await plan).map(({ format, files, texts }) => {
      const { runs } = parse(format, texts);
      const sum = (list: 'results' | 'metrics' | 'lineage') =>
        runs.reduce((total, run) => total + run[list].length, 0);
      const [file] = Object.values(files);
      return `${file}: ${sum('results')} ${sum('metrics')} ${sum('lineage')}`;
    });
    // Results, metrics, and what is said of lineage.
    expect(counts).toEqual([
      'dbt/run_results.json: 36 0 0',
      'soda/daily_revenue.json: 8 0 0',
      'great-expectations/customer_segments.json: 9 0 0',
      'datacontract-cli/clickstream-sessions.json: 25 0 0',
      'datacontract-cli/clickstream-page-events.json: 21 0 0',
      'datacontract-cli/behavior-features.json: 14 0 0',
      'datacontract-cli/customer-segment-changes.json: 10 0 0',
      'datacontract-cli/consent-preferences.json: 19 0 0',
      'datacontract-cli/consent-changes.json: 15 0 0',
      'datacontract-cli/purchase-history-orders.json: 27 0 0',
      'datacontract-cli/purchase-history-orders-api.json: 26 0 0',
      'datacontract-cli/lab-results.json: 20 0 0',
      'datacontract-cli/patient-registry.json: 22 0 0',
      'datacontract-cli/billing-claims.json: 24 0 0',
      'datacontract-cli/care-episodes.json: 13 0 0',
      'oors/admissions_adt.json: 9 0 0',
      'openlineage/acme_jobs.json: 0 0 5',
      'openlineage/campaign_performance_checks.json: 6 2 1',
      'metrics/usage_and_models.ndjson: 0 80 0',
    ]);
  });

  it('has a plan whose runs and checks are in the files', async () => {
    for (const { format, texts, checks = [], run, days } of await plan) {
      expect(days.oldest).toBeGreaterThanOrEqual(days.newest);
      const [text] = Object.values(texts);
      expect(text).toContain(run ?? '');
      const found = checks.length
        ? checkLists[format]
            .lists(JSON.parse(text))
            .flatMap(list => list.map(checkLists[format].name))
        : [];
      expect(found).toEqual(
        expect.arrayContaining(checks.map(({ check }) => check)),
      );
    }
  });

  it('names datasets and contracts of the meshes, but for staging', async () => {
    const ids = new Set(contracts.map(({ id }) => id));
    const unknown = new Set<string>();
    for (const { format, texts } of await plan) {
      for (const { results, lineage } of parse(format, texts).runs) {
        const subjects = [
          ...results.map(({ subject }) => subject),
          ...lineage.flatMap(({ inputs, outputs }) => [...inputs, ...outputs]),
        ];
        for (const { contract, dataset } of subjects) {
          const isKnown = contract
            ? ids.has(contract.id)
            : names.some(({ parts }) =>
                commonParts(parts, datasetParts(dataset ?? '')),
              );
          if (!isKnown) unknown.add(contract?.id ?? String(dataset));
        }
      }
    }
    expect([...unknown].sort()).toEqual([
      'ANALYTICS.STAGING.stg_helpdesk_contacts',
      'ANALYTICS.STAGING.stg_shop_orders',
      'LAKE.SHOP.RAW_ORDERS',
    ]);
  });

  it('has fields in its lineage that the contracts have', async () => {
    const text = readFileSync(`${folder}/openlineage/acme_jobs.json`, 'utf8');
    const inSchema = ({ path, children }: FieldView): string[] => [
      path.slice(path.indexOf('.') + 1),
      ...children.flatMap(inSchema),
    ];
    const fields = new Set(
      contracts.flatMap(({ schemas }) =>
        schemas.flatMap(schema => schema.fields.flatMap(inSchema)),
      ),
    );
    const used = parse('openlineage', { events: text }).runs.flatMap(run =>
      run.lineage.flatMap(({ columns }) =>
        columns.flatMap(({ field, from }) => [
          field,
          ...from.map(one => one.field),
        ]),
      ),
    );
    expect(used.filter(field => !fields.has(field))).toEqual([]);
  });
});

describe('signalRequests', () => {
  it('sends a month in fewer than 60 requests', async () => {
    const requests = signalRequests(await plan, now);
    expect(requests.length).toBeLessThan(60);
    expect(new Set(requests.map(({ format }) => format)).size).toBe(7);
  });

  it('has the newest run a little before now, and none later', async () => {
    const times = signalRequests(await plan, now).flatMap(({ format, files }) =>
      parse(format, files).runs.flatMap(run =>
        [...run.results, ...run.metrics, ...run.lineage].map(({ at }) =>
          Date.parse(at),
        ),
      ),
    );
    expect(now - Math.max(...times)).toBeLessThan(5 * 60_000);
    expect(Math.max(...times)).toBeLessThanOrEqual(now);
  });

  it('sends the same runs of a day again when the portal starts again', async () => {
    const [dbt] = await plan;
    const id = (at: number, day = 0) =>
      JSON.parse(runOfDay(dbt, day, at).run_results).metadata.invocation_id;
    expect(id(now + 60_000)).toBe(id(now));
    expect(id(now, 1)).not.toBe(id(now));
    expect(id(now + 24 * 60 * 60_000, 1)).toBe(id(now));
    // Tools without an id of a run are at the same time of day.
    const soda = (await plan).find(({ format }) => format === 'soda')!;
    expect(runOfDay(soda, 4, now + 60_000)).toEqual(runOfDay(soda, 4, now));
  });

  it('changes the checks that failed on a day, and leaves out what was gone', async () => {
    const [dbt] = await plan;
    const resultsOf = (day: number) =>
      parse('dbt', runOfDay(dbt, day, now)).runs.flatMap(run => run.results);
    expect(resultsOf(0).filter(({ outcome }) => outcome !== 'pass')).toEqual([
      expect.objectContaining({
        rule: 'unique_interactions_interaction_id',
        outcome: 'fail',
        value: 17,
        message: 'Got 17 results, configured to fail if != 0',
      }),
    ]);
    const has = (day: number) =>
      resultsOf(day).some(
        ({ rule }) => rule === 'behavior_no_withdrawn_consent',
      );
    expect([has(8), has(9)]).toEqual([false, true]);
  });
});
