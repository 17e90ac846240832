import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { Entity } from '@backstage/catalog-model';
import {
  DataMeshClient,
  isDataProductEntity,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { findFiles } from '../files/findFiles';
import { GitRevision } from '../files/GitRevision';
import { Arguments } from '../readArguments';
import { counted } from '../report/counted';
import { Report, ReportItem } from '../report/Report';
import { Terminal, UsageError } from '../Terminal';
import { compareLevels } from './compareLevels';
import { consumersHit } from './consumersHit';
import { loadEntities, LoadedEntities } from './loadEntities';
import { Measure } from './MeasuredProduct';
import { measureHere } from './measureHere';
import {
  measureInPortal,
  portalClient,
  TOKEN_VARIABLE,
} from './measureInPortal';
import { ReadFile } from './placeholders';
import { refOf } from './refOf';

const CATALOG_FILES = ['**/catalog-info.yaml', '**/catalog-info.yml'];

/** What they hold is filled in before it is an entity. */
const TEMPLATE_FOLDERS = ['skeleton', 'skeletons'];

const entitiesOf = ({ entities }: LoadedEntities) =>
  entities.map(({ entity }) => entity);

const byRef = (entities: readonly Entity[]) =>
  new Map(entities.map(entity => [refOf(entity), entity]));

const readHere =
  (cwd: string): ReadFile =>
  async path => {
    try {
      return await readFile(resolve(cwd, path), 'utf8');
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
      throw error;
    }
  };

/** Measuring by some of the policies would be taken for measuring by all. */
async function loadPolicies(
  patterns: readonly string[],
  cwd: string,
): Promise<Entity[]> {
  const files = patterns.length ? await findFiles(cwd, patterns, []) : [];
  const loaded = await loadEntities(files, readHere(cwd), false);
  const [problem] = loaded.items;
  if (problem) throw new UsageError(`${problem.file}: ${problem.message}`);
  return entitiesOf(loaded);
}

/** What could not be read at the base says nothing about the files here. */
async function loadBase(
  base: string,
  files: readonly string[],
  cwd: string,
): Promise<LoadedEntities> {
  const revision = await GitRevision.open(cwd, base);
  const { entities, items } = await loadEntities(
    files,
    path => revision.read(path),
    true,
  );
  return {
    entities,
    items: items
      .filter(({ level }) => level === 'error')
      .map(item => ({
        ...item,
        level: 'warning',
        message: `no base to compare with: ${item.message}`,
      })),
  };
}

function measureOf(
  { portal, policies }: Arguments,
  client: DataMeshClient | undefined,
  policyEntities: readonly Entity[],
  token: string | undefined,
): Measure {
  if (client && policies.length) {
    throw new UsageError(
      '--portal and --policies stand side by side; allowed: one of the two',
    );
  }
  if (client) return measureInPortal(client, token);
  if (!policies.length) {
    throw new UsageError(
      `${
        portal ?? 'Neither --portal nor --policies is given'
      }; allowed: --portal URL to measure in a portal, or --policies PATTERN to measure here`,
    );
  }
  return measureHere(policyEntities);
}

/** Measures the data products of catalog files, against a git revision too. */
export async function checkScorecards(
  options: Arguments,
  terminal: Terminal,
): Promise<Report> {
  const { cwd, env } = terminal;
  const { base, minLevel, portal } = options;
  const client = portal === undefined ? undefined : portalClient(portal);
  const token = env[TOKEN_VARIABLE];
  const measure = measureOf(
    options,
    client,
    await loadPolicies(options.policies, cwd),
    token,
  );

  const files = await findFiles(
    cwd,
    options.files,
    CATALOG_FILES,
    TEMPLATE_FOLDERS,
  );
  const here = await loadEntities(files, readHere(cwd), !options.files.length);
  const entities = entitiesOf(here);
  const areProducts = entities.some(isDataProductEntity);
  if (!areProducts && !here.items.some(({ level }) => level === 'error')) {
    throw new UsageError('There is no DataProduct in the catalog files here');
  }
  const then =
    base === undefined ? undefined : await loadBase(base, files, cwd);
  const past = then ? entitiesOf(then) : [];
  const now = areProducts ? await measure(entities, past) : [];
  const before = past.some(isDataProductEntity) ? await measure(past, []) : [];

  const items: ReportItem[] = [...here.items, ...(then?.items ?? [])];
  const compared = {
    now: byRef(entities),
    before: then && byRef(past),
  };
  const fileOf = (ref: string) =>
    here.entities.find(({ entity }) => refOf(entity) === ref)?.file;
  for (const product of now) {
    items.push(
      ...compareLevels(
        fileOf(product.entityRef),
        product,
        before.find(({ entityRef }) => entityRef === product.entityRef),
        minLevel,
        await consumersHit(client, token, product, compared),
      ),
    );
  }
  const measured = new Set(now.map(({ entityRef }) => entityRef));
  for (const ref of new Set(entities.filter(isDataProductEntity).map(refOf))) {
    if (measured.has(ref)) continue;
    const message = 'was not measured: the portal left it out';
    items.push({ file: fileOf(ref), level: 'error', title: ref, message });
  }
  const known = now.flatMap(({ scorecards }) =>
    scorecards.flatMap(({ levels }) => levels.map(({ name }) => name)),
  );
  if (minLevel !== undefined && known.length && !known.includes(minLevel)) {
    throw new UsageError(
      `--min-level ${minLevel} is no level; allowed: ${[...new Set(known)].join(
        ', ',
      )}`,
    );
  }
  const failed = items.some(({ level }) => level === 'error');
  return {
    command: 'scorecard',
    summary: `${counted(now.length, 'data product')} measured${
      minLevel && !failed ? `, all at least ${minLevel}` : ''
    }`,
    failed,
    items,
    details: [],
    data: { now, before },
  };
}
