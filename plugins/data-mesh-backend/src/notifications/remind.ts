import { AttestationStore } from '../governance/attestations/AttestationStore';
import { ExemptionStore } from '../governance/exemptions/ExemptionStore';
import { ProductDirectory } from '../results/ProductDirectory';
import { NotificationQueue } from './NotificationQueue';

const DAY = 24 * 60 * 60 * 1000;
/** So long before an exemption ends, or a confirmation is due, people are told. */
const AHEAD_DAYS = 14;

/** Tells people of what comes to an end soon. Each end is told once. */
export async function remind(
  deps: {
    exemptions: ExemptionStore;
    attestations: AttestationStore;
    directory: ProductDirectory;
    queue: NotificationQueue;
    attestationDays: number;
  },
  now: Date,
): Promise<void> {
  const { exemptions, attestations, directory, queue } = deps;
  const soon = new Date(now.getTime() + AHEAD_DAYS * DAY);
  for (const exemption of await exemptions.expiringBetween(now, soon)) {
    await queue.exemptionExpiring(
      exemption,
      await directory.owners(exemption.products),
      now,
    );
  }
  const dueBefore = new Date(
    soon.getTime() - deps.attestationDays * DAY,
  ).toISOString();
  const due = [...(await attestations.latestFor('all')).values()].filter(
    // One that a change of the product has ended is due at once.
    ({ endedAt, attestedAt }) => endedAt || attestedAt <= dueBefore,
  );
  if (!due.length) return;
  await queue.attestationsDue(
    due,
    await directory.owners(due.map(({ entityRef }) => entityRef)),
    now,
  );
}
