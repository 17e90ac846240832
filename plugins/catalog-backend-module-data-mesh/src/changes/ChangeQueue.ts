import { LoggerService } from '@backstage/backend-plugin-api';
import { EventsService } from '@backstage/plugin-events-node';
import {
  CATALOG_CHANGES_TOPIC,
  CatalogChanges,
} from '@backstage-data-mesh/plugin-data-mesh-node';

/** A commit changes many entities at nearly the same time. */
const BATCH_MS = 500;

/**
 * Collects the refs of changed entities and tells of them in one event. An event
 * that is lost costs time and nothing else: the next sweep finds the change.
 */
export class ChangeQueue {
  private readonly refs = new Set<string>();
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly deps: { events: EventsService; logger: LoggerService },
  ) {}

  add(entityRef: string): void {
    this.refs.add(entityRef);
    this.timer ??= setTimeout(() => this.flush(), BATCH_MS).unref();
  }

  /** Tells at once of what has been collected. It never throws. */
  async flush(): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    if (this.refs.size === 0) return;
    const changes: CatalogChanges = { entityRefs: [...this.refs] };
    this.refs.clear();
    try {
      await this.deps.events.publish({
        topic: CATALOG_CHANGES_TOPIC,
        eventPayload: changes,
      });
    } catch (error) {
      this.deps.logger.warn(
        `The change of ${changes.entityRefs.length} entities was not told; the next sweep finds it`,
        error as Error,
      );
    }
  }
}
