import {
  AuditorService,
  LoggerService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import { DataMeshOptions } from '../config/readOptions';
import { FieldStore } from '../contracts/FieldStore';
import { AttestationStore } from '../governance/attestations/AttestationStore';
import { ExemptionStore } from '../governance/exemptions/ExemptionStore';
import { LedgerStore } from '../governance/ledger/LedgerStore';
import { NotificationQueue } from '../notifications/NotificationQueue';
import { NotificationSender } from '../notifications/NotificationSender';
import { OutboxStore } from '../notifications/outbox/OutboxStore';
import { remind } from '../notifications/remind';
import { QualityStore } from '../quality/QualityStore';
import { ProductDirectory } from '../results/ProductDirectory';
import { ResultStore } from '../results/ResultStore';
import { Sweeper } from './Sweeper';

/** Id of the task that measures all products. */
export const SWEEP_TASK = 'data-mesh-sweep';

const DAY = 24 * 60 * 60 * 1000;

/** Id of the task that sends notifications. */
export const NOTIFICATIONS_TASK = 'data-mesh-notifications';

/** Id of the task that looks for what comes to an end soon. */
export const REMINDERS_TASK = 'data-mesh-reminders';

/** Id of the task that makes fields of contracts findable. */
export const FIELDS_TASK = 'data-mesh-fields';

/** How long the same state is not told again. */
const OUTBOX_DAYS = 180;

/** Registers what happens by itself, once for all replicas. */
export async function scheduleTasks(deps: {
  scheduler: SchedulerService;
  logger: LoggerService;
  auditor: AuditorService;
  clock: () => Date;
  options: DataMeshOptions;
  sweeper: Sweeper;
  results: ResultStore;
  quality: QualityStore;
  ledger: LedgerStore;
  exemptions: ExemptionStore;
  attestations: AttestationStore;
  directory: ProductDirectory;
  queue: NotificationQueue;
  outbox: OutboxStore;
  sender: NotificationSender;
  fields: FieldStore;
}): Promise<void> {
  const { scheduler, options, clock } = deps;
  await scheduler.scheduleTask({
    id: SWEEP_TASK,
    ...options.sweep,
    fn: async signal => {
      await deps.sweeper.sweep(signal);
    },
  });
  await scheduler.scheduleTask({
    id: NOTIFICATIONS_TASK,
    frequency: { seconds: 30 },
    timeout: { minutes: 5 },
    initialDelay: { seconds: 20 },
    scope: 'global',
    fn: () => deps.sender.send(),
  });
  await scheduler.scheduleTask({
    id: REMINDERS_TASK,
    frequency: { hours: 6 },
    timeout: { minutes: 10 },
    initialDelay: { minutes: 5 },
    scope: 'global',
    fn: () =>
      remind({ ...deps, attestationDays: options.attestationDays }, clock()),
  });
  await scheduler.scheduleTask({
    id: FIELDS_TASK,
    frequency: { minutes: 1 },
    timeout: { minutes: 15 },
    initialDelay: { seconds: 20 },
    scope: 'global',
    // Levels first: while all is measured, it would take half of the time.
    fn: async () => {
      await deps.fields.update({ mayGoOn: () => !deps.sweeper.isSweeping });
    },
  });
  await scheduler.scheduleTask({
    id: 'data-mesh-retention',
    frequency: { hours: 24 },
    timeout: { minutes: 30 },
    initialDelay: { minutes: 10 },
    scope: 'global',
    fn: async () => {
      const before = (days: number) => new Date(clock().getTime() - days * DAY);
      const { historyDays, archivedDays, signalDays } = options.retention;
      await deps.results.prune({
        history: before(historyDays).toISOString(),
        archived: before(archivedDays).toISOString(),
      });
      await deps.outbox.prune(before(OUTBOX_DAYS));
      await deps.quality.prune(before(signalDays).toISOString());
      deps.logger.info('What is older than its retention was removed');
    },
  });
  await scheduler.scheduleTask({
    id: 'data-mesh-ledger-head',
    frequency: { hours: 24 },
    timeout: { minutes: 1 },
    initialDelay: { minutes: 1 },
    scope: 'global',
    // Noted elsewhere, the head proves later that nothing was cut off.
    fn: async () => {
      const head = await deps.ledger.head();
      if (!head) return;
      const event = await deps.auditor.createEvent({
        eventId: 'ledger-head',
        severityLevel: 'medium',
        meta: { seq: head.seq, hash: head.hash },
      });
      await event.success();
    },
  });
}
