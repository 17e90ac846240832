import { AuthService, LoggerService } from '@backstage/backend-plugin-api';
import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { CatalogService } from '@backstage/plugin-catalog-node';
import {
  contractsOf,
  DataProductEntity,
  resolveDataProductRef,
} from '@backstage-data-mesh/plugin-data-mesh-common';

/** How long what the catalog said is taken to be so, in milliseconds. */
const KEPT_MS = 60_000;
/** How long the catalog may take to answer at its own start. */
const PATIENCE_MS = 20_000;
const RETRY_MS = 250;
const PAGE_SIZE = 1000;

/** What is not said may be personal. */
function isPersonal(product: Entity): boolean {
  return product.spec?.personalData !== 'none';
}

/**
 * The contracts of a product's outputs, as far as their refs can be read. The
 * catalog leaves `spec` away when a product has none of the fields asked for.
 */
function outputContracts(product: Entity): string[] {
  const entity = product as DataProductEntity;
  const { outputs = [] }: Partial<DataProductEntity['spec']> =
    entity.spec ?? {};
  return outputs.flatMap(contractsOf).flatMap(ref => {
    try {
      return stringifyEntityRef(resolveDataProductRef(entity, 'contract', ref));
    } catch {
      return [];
    }
  });
}

/**
 * Which contracts promise personal data: a contract does not say so, the product
 * that serves it does. Read from the catalog now and then, and at once from
 * products that are processed here.
 */
export class PersonalDataContracts {
  private refs = new Set<string>();
  /** What was noted while the catalog was asked may not be in its answer yet. */
  private readonly noted = new Set<string>();
  private readUntil = 0;
  /** Why the last reading failed; nobody waits for the next one for a while. */
  private failure: { error: unknown } | undefined;
  private reading: Promise<void> | undefined;

  constructor(
    private readonly deps: {
      catalog: CatalogService;
      auth: AuthService;
      logger: LoggerService;
    },
  ) {}

  /** @throws Error - when the catalog cannot be asked */
  async has(contractRef: string): Promise<boolean> {
    if (Date.now() > this.readUntil) {
      this.reading ??= this.read().finally(() => {
        this.reading = undefined;
      });
      await this.reading;
    }
    if (this.failure) throw this.failure.error;
    return this.refs.has(contractRef);
  }

  /**
   * Takes a product into account as it is being processed. Contracts that were
   * not known to promise personal data are processed again.
   */
  note(product: DataProductEntity): void {
    if (!isPersonal(product)) {
      outputContracts(product).forEach(ref => this.noted.delete(ref));
      return;
    }
    const added = outputContracts(product).filter(ref => !this.refs.has(ref));
    if (!added.length) return;
    for (const ref of added) {
      this.refs.add(ref);
      this.noted.add(ref);
    }
    added.forEach(ref => this.refresh(ref));
  }

  /** Not awaited: it is processed again by itself, only later. */
  private async refresh(contractRef: string): Promise<void> {
    const { auth, catalog, logger } = this.deps;
    try {
      const credentials = await auth.getOwnServiceCredentials();
      await catalog.refreshEntity(contractRef, { credentials });
    } catch (error) {
      logger.debug(`${contractRef} is processed again later: ${error}`);
    }
  }

  // Contracts that are processed wait for it, and all others behind them: so it
  // is patient at the start only, when the catalog may not answer yet.
  private async read(): Promise<void> {
    const end = Date.now() + (this.readUntil ? 0 : PATIENCE_MS);
    for (;;) {
      try {
        const known = await this.readFromCatalog();
        for (const ref of this.noted) {
          if (known.has(ref)) this.noted.delete(ref);
          else known.add(ref);
        }
        this.refs = known;
        this.failure = undefined;
        this.readUntil = Date.now() + KEPT_MS;
        return;
      } catch (error) {
        if (Date.now() >= end) {
          this.failure = { error };
          this.readUntil = Date.now() + KEPT_MS;
          return;
        }
        await new Promise(resolve => {
          setTimeout(resolve, RETRY_MS);
        });
      }
    }
  }

  private async readFromCatalog(): Promise<Set<string>> {
    const { auth, catalog } = this.deps;
    const credentials = await auth.getOwnServiceCredentials();
    const refs = new Set<string>();
    for await (const page of catalog.streamEntities(
      {
        filter: { kind: 'DataProduct' },
        fields: [
          'kind',
          'metadata.name',
          'metadata.namespace',
          'spec.personalData',
          'spec.outputs',
        ],
        pageSize: PAGE_SIZE,
        totalItems: 'exclude',
      },
      { credentials },
    )) {
      for (const product of page.filter(isPersonal)) {
        for (const ref of outputContracts(product)) {
          refs.add(ref);
        }
      }
    }
    return refs;
  }
}
