import {
  LoggerService,
  SchedulerServiceTaskRunner,
  UrlReaderService,
} from '@backstage/backend-plugin-api';
import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import {
  EntityProvider,
  EntityProviderConnection,
} from '@backstage/plugin-catalog-node';
import {
  entitiesOfStandards,
  StandardsProblem,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { createHash } from 'node:crypto';
import { FileSource } from './FileSource';
import { KnownFiles, ReadFile } from './KnownFiles';
import { ProblemLog } from './ProblemLog';
import { StandardsProviderOptions } from './StandardsProviderOptions';
import { MAX_FILES, StandardsSource } from './StandardsSource';
import { UrlSource } from './UrlSource';

/** Files that are read at the same time. */
const AT_ONCE = 16;

/** What all sources have. */
interface Reading {
  files: ReadFile[];
  /** A source could not be read, and it is not known what was in it. */
  isPartial: boolean;
}

const digestOf = (entities: readonly Entity[], isWhole: boolean) =>
  createHash('sha256')
    .update(JSON.stringify([isWhole, entities]))
    .digest('hex');

/**
 * Brings files of ODCS and ODPS into the catalog: an API for each contract and a
 * DataProduct for each product. What cannot be read for a while stays as it was.
 *
 * @public
 */
export class StandardsProvider implements EntityProvider {
  private readonly sources: StandardsSource[];
  private readonly known = new KnownFiles();
  private readonly problemLog: ProblemLog;
  private readonly listed = new Map<StandardsSource, string[]>();
  private connection?: EntityProviderConnection;
  private running?: Promise<void>;
  /** Digest of what the catalog was told last. */
  private told?: string;
  /** Refs that the catalog was told of, with their files. */
  private given = new Map<string, string>();
  /** What the files were when the entities were made. */
  private madeOf?: string;

  constructor(
    private readonly options: StandardsProviderOptions,
    private readonly deps: {
      logger: LoggerService;
      reader: UrlReaderService;
      /** Calls `run` by the schedule. */
      taskRunner: SchedulerServiceTaskRunner;
    },
  ) {
    this.sources = [
      ...options.files.map(pattern => new FileSource(pattern)),
      ...options.urls.map(url => new UrlSource(url, deps.reader)),
    ];
    this.problemLog = new ProblemLog(deps.logger);
  }

  getProviderName(): string {
    return `data-mesh-standards:${this.options.id}`;
  }

  async connect(connection: EntityProviderConnection): Promise<void> {
    this.connection = connection;
    await this.deps.taskRunner.run({
      id: `${this.getProviderName()}:run`,
      fn: () => this.run(),
    });
  }

  /** Reads what has changed and tells the catalog; runs that overlap are one. */
  run(): Promise<void> {
    this.running ??= this.runOnce().finally(() => {
      this.running = undefined;
    });
    return this.running;
  }

  private async runOnce(): Promise<void> {
    const { connection } = this;
    if (!connection)
      throw new Error(`${this.getProviderName()} has no catalog`);
    const { files, isPartial } = await this.readSources();
    const isWhole = !isPartial && files.every(file => file.isKnown);
    const madeOf = JSON.stringify([
      isWhole,
      files.map(({ location, hash, document, problems }) => [
        location,
        hash,
        document !== undefined,
        problems,
      ]),
    ]);
    if (madeOf === this.madeOf) return;
    const made = entitiesOfStandards(
      files.flatMap(({ document }) => document ?? []),
      this.options,
    );
    this.tellProblems(files, made.problems);
    await this.give(connection, made.entities, files, isWhole);
    this.madeOf = madeOf;
  }

  private async readSources(): Promise<Reading> {
    const found = new Map<string, ReadFile>();
    let isPartial = false;
    for (const source of this.sources) {
      const files = await this.readSource(source);
      if (!files) isPartial = true;
      for (const file of files ?? []) found.set(file.location, file);
    }
    if (found.size > MAX_FILES) {
      throw new Error(
        `${this.getProviderName()} has ${
          found.size
        } files; allowed: at most ${MAX_FILES}`,
      );
    }
    if (!isPartial) this.known.keep(new Set(found.keys()));
    const files = [...found.values()].sort((a, b) =>
      a.location < b.location ? -1 : 1,
    );
    return { files, isPartial };
  }

  /** The files of a source, as they are or as they were; nothing when neither is known. */
  private async readSource(
    source: StandardsSource,
  ): Promise<ReadFile[] | undefined> {
    const before = () =>
      this.listed
        .get(source)
        ?.flatMap(location => this.known.remembered(location) ?? []);
    try {
      const listed = await source.list();
      if (listed === 'unchanged') return before();
      const files: ReadFile[] = [];
      for (let at = 0; at < listed.length; at += AT_ONCE) {
        const part = listed.slice(at, at + AT_ONCE);
        files.push(
          ...(await Promise.all(part.map(file => this.known.read(file)))),
        );
      }
      this.listed.set(
        source,
        files.map(({ location }) => location),
      );
      // What could not be fetched has to be tried again.
      if (files.every(({ hash }) => hash !== undefined)) source.settle();
      return files;
    } catch (error) {
      this.deps.logger.warn(
        `${this.getProviderName()}: ${
          source.name
        } cannot be read; what came from it stays in the catalog: ${error}`,
      );
      return before();
    }
  }

  private tellProblems(
    files: readonly ReadFile[],
    ofEntities: readonly StandardsProblem[],
  ): void {
    const stays = (file: ReadFile) =>
      file.problems.map(problem => ({
        ...problem,
        message: file.document
          ? `${problem.message}; what it was before stays in the catalog`
          : problem.message,
      }));
    this.problemLog.tell(
      [...files.flatMap(stays), ...ofEntities],
      new Map(files.map(({ location, hash }) => [location, hash])),
    );
  }

  /**
   * All of it, when all files are known. Otherwise the catalog may have entities of
   * files that nobody can read now, so only what was given in this process and has
   * gone since is removed.
   */
  private async give(
    connection: EntityProviderConnection,
    entities: readonly Entity[],
    files: readonly ReadFile[],
    isWhole: boolean,
  ): Promise<void> {
    const digest = digestOf(entities, isWhole);
    if (digest === this.told) return;
    const locationKey = this.getProviderName();
    const added = entities.map(entity => ({ entity, locationKey }));
    const given = new Map(
      entities.map(entity => [
        stringifyEntityRef(entity),
        entity.metadata.annotations?.['backstage.io/managed-by-location'] ?? '',
      ]),
    );
    if (isWhole) {
      await connection.applyMutation({ type: 'full', entities: added });
    } else {
      const unknown = files.filter(file => !file.isKnown).length;
      this.deps.logger.warn(
        `${this.getProviderName()}: not all is known (${unknown} files cannot be read), so nothing is removed that this process has not brought itself`,
      );
      await connection.applyMutation({
        type: 'delta',
        added,
        removed: [...this.given.keys()]
          .filter(ref => !given.has(ref))
          .map(entityRef => ({ entityRef, locationKey })),
      });
    }
    this.told = digest;
    this.given = given;
    this.deps.logger.info(
      `${this.getProviderName()}: ${entities.length} entities of ${
        files.length
      } files`,
    );
  }
}
