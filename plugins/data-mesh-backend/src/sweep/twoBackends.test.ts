import { databaseServiceFactory } from '@backstage/backend-defaults/database';
import { DefaultSchedulerService } from '@backstage/backend-defaults/scheduler';
import {
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { metricsServiceRef } from '@backstage/backend-plugin-api/alpha';
import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { loadExampleMesh } from '@backstage-data-mesh/example-meshes';
import { eachDatabase } from '@backstage-data-mesh/test-databases';
import { JsonObject } from '@backstage/types';
import { Knex } from 'knex';
import { Portal, startPortal } from '../__testUtils__/startPortal';
import { until } from '../__testUtils__/until';
import { NOTIFICATIONS_TASK, SWEEP_TASK } from './scheduleTasks';

jest.setTimeout(60_000);

const SECOND = { seconds: 1 };

const ref = (name: string) => `dataproduct:default/${name}`;

const limitless = (entity: Entity): Entity => ({
  ...entity,
  spec: { ...entity.spec, limitations: '' },
});

/** What the replicas' schedulers have run. */
class Runs {
  finished: string[] = [];
  /** Ids of tasks that run now. */
  running: string[] = [];
  mostSweeping = 0;

  get sweeping(): number {
    return this.running.filter(id => id === SWEEP_TASK).length;
  }

  count = (task: string) => this.finished.filter(id => id === task).length;

  /** The scheduler that backends have, which does not wait at the start. */
  scheduler() {
    return createServiceFactory({
      service: coreServices.scheduler,
      deps: {
        database: coreServices.database,
        logger: coreServices.logger,
        rootLifecycle: coreServices.rootLifecycle,
        httpRouter: coreServices.httpRouter,
        pluginMetadata: coreServices.pluginMetadata,
        metrics: metricsServiceRef,
      },
      factory: deps => {
        const scheduler = DefaultSchedulerService.create(deps);
        const schedule = scheduler.scheduleTask.bind(scheduler);
        scheduler.scheduleTask = async task =>
          schedule(
            [SWEEP_TASK, NOTIFICATIONS_TASK].includes(task.id)
              ? {
                  ...task,
                  frequency: SECOND,
                  initialDelay: undefined,
                  fn: signal => this.run(task.id, () => task.fn(signal)),
                }
              : task,
          );
        return scheduler;
      },
    });
  }

  private async run(task: string, fn: () => Promise<void> | void) {
    this.running.push(task);
    this.mostSweeping = Math.max(this.mostSweeping, this.sweeping);
    try {
      await fn();
      this.finished.push(task);
    } finally {
      this.running.splice(this.running.indexOf(task), 1);
    }
  }
}

/** A mesh whose products change for all replicas, as in one catalog. */
class Replicas {
  readonly runs = new Runs();
  readonly all: Portal[] = [];
  running: Portal[] = [];
  private readonly changed: string[] = [];

  constructor(private readonly database: JsonObject) {}

  async start(): Promise<Portal> {
    const replica = await startPortal({
      entities: this.changed.reduce(
        (entities, name) =>
          entities.map(one =>
            stringifyEntityRef(one) === ref(name) ? limitless(one) : one,
          ),
        loadExampleMesh('ecommerce'),
      ),
      database: databaseServiceFactory,
      scheduler: this.runs.scheduler(),
      config: {
        backend: { database: this.database },
        dataMesh: {
          sweep: {
            schedule: { frequency: SECOND, timeout: { minutes: 1 } },
            readAllEvery: { seconds: 0 },
          },
        },
      },
    });
    this.all.push(replica);
    this.running.push(replica);
    return replica;
  }

  /** Between two tasks: what was running would be free again in a minute only. */
  async stop(replica: Portal): Promise<void> {
    await until(() => this.runs.running.length === 0);
    this.running = this.running.filter(one => one !== replica);
    await replica.stop();
  }

  change(name: string): void {
    this.changed.push(name);
    for (const { catalog } of this.running)
      catalog.change(ref(name), limitless);
  }

  /** Titles of what all replicas have sent. */
  sent(): string[] {
    return this.all.flatMap(({ notifications }) =>
      notifications.send.mock.calls.map(([one]: any) => one.payload.title),
    );
  }

  /** Waits until each task has run some more times. */
  async goOn(): Promise<void> {
    const { runs } = this;
    for (const task of [SWEEP_TASK, NOTIFICATIONS_TASK]) {
      const before = runs.count(task);
      await until(() => runs.count(task) >= before + 2);
    }
  }
}

/** The settings of a backend whose plugin has this database. */
function settingsOf(knex: Knex): JsonObject {
  const { host, port, user, password, database } =
    knex.client.config.connection;
  return {
    client: 'pg',
    connection: { host, port, user, password },
    plugin: { 'data-mesh': { connection: { database } } },
  };
}

eachDatabase('Two backends on one PostgreSQL', (databaseId, databases) => {
  // Nobody runs two backends on one file.
  if (databaseId === 'SQLITE_3') return;

  let replicas: Replicas;
  let knex: Knex;

  beforeEach(async () => {
    knex = await databases.init(databaseId);
    replicas = new Replicas(settingsOf(knex));
  });
  afterEach(() => Promise.all(replicas.running.map(replica => replica.stop())));

  it('sweep one at a time, tell each change once, and go on when either dies', async () => {
    const { runs } = replicas;
    const first = await replicas.start();
    const second = await replicas.start();
    await replicas.goOn();

    // One of them is in the middle of a sweep while both are at work.
    let release = () => {};
    const held = new Promise<void>(resolve => {
      release = resolve;
    });
    for (const { catalog } of [first, second]) {
      catalog.beforeStream = () => held;
    }
    await until(() => runs.sweeping === 1);
    const before = runs.count(NOTIFICATIONS_TASK);
    await until(() => runs.count(NOTIFICATIONS_TASK) >= before + 3);
    for (const replica of [first, second]) {
      const { status } = await replica.user('user:default/jdoe')(
        'post',
        `/.backstage/scheduler/v1/tasks/${SWEEP_TASK}/trigger`,
      );
      expect(status).toBe(409);
    }
    expect(runs.mostSweeping).toBe(1);
    release();

    replicas.change('order-line-items');
    await until(() => replicas.sent().length > 0);
    await replicas.goOn();
    expect(replicas.sent()).toEqual([
      'Order Line Items went from gold to bronze',
    ]);

    await replicas.stop(first);
    replicas.change('customer-segments');
    await until(() => replicas.sent().length > 1);
    expect(second.notifications.send).toHaveBeenCalled();

    const third = await replicas.start();
    await replicas.stop(second);
    replicas.change('purchase-history');
    await until(() => replicas.sent().length > 2);
    await replicas.goOn();
    expect(third.notifications.send).toHaveBeenCalledTimes(1);
    expect(new Set(replicas.sent()).size).toBe(3);
    expect(replicas.sent()).toHaveLength(3);
    expect(await knex('transitions').select()).toHaveLength(3);
    expect(runs.mostSweeping).toBe(1);
  });
});
