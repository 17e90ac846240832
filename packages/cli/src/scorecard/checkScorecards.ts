import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import {
  Entity,
  getCompoundEntityRef,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import {
  DATA_CONTRACT_API_TYPE,
  DataMeshClient,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { findFiles } from '../files/findFiles';
import { GitRevision } from '../files/GitRevision';
import { Arguments } from '../readArguments';
import { counted } from '../report/counted';
import { Report, ReportItem } from '../report/Report';
import { Terminal, UsageError } from '../Terminal';
import { compareLevels } from './compareLevels';
import { loadEntities, ReadFile } from './loadEntities';
import { Measure, MeasuredProduct } from './MeasuredProduct';
import { measureHere } from './measureHere';
import {
  measureInPortal,
  portalClient,
  TOKEN_VARIABLE,
} from './measureInPortal';

const CATALOG_FILES = ['**/catalog-info.yaml', '**/catalog-info.yml'];

const refOf = (entity: Entity) =>
  stringifyEntityRef(getCompoundEntityRef(entity));

/** Entities of all files; of those that are not there none. */
async function entitiesOf(
  files: readonly string[],
  read: ReadFile,
): Promise<{ file: string; entity: Entity }[]> {
  const found: { file: string; entity: Entity }[] = [];
  for (const file of files) {
    for (const entity of await loadEntities(file, read)) {
      found.push({ file, entity });
    }
  }
  return found;
}

const readHere =
  (cwd: string): ReadFile =>
  async path => {
    try {
      return await readFile(resolve(cwd, path), 'utf8');
    } catch {
      return undefined;
    }
  };

/** How many read contracts of which versions break, as the portal knows. */
async function consumersHit(
  client: DataMeshClient | undefined,
  token: string | undefined,
  product: MeasuredProduct,
  entities: readonly Entity[],
): Promise<number> {
  const breaks = product.scorecards.some(({ checks }) =>
    checks.some(({ id, outcome }) => id === 'ctr-04' && outcome === 'fail'),
  );
  if (!client || !breaks) return 0;
  const refs = new Set<string>();
  for (const entity of entities) {
    if (entity.spec?.type !== DATA_CONTRACT_API_TYPE) continue;
    try {
      const { consumers } = await client.getContract(refOf(entity), { token });
      consumers
        .filter(({ effect }) => effect !== 'unaffected')
        .forEach(({ entityRef }) => refs.add(entityRef));
    } catch {
      // A contract that the portal has not seen yet has no consumers there.
    }
  }
  return refs.size;
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
  const policyFiles = options.policies.length
    ? await findFiles(cwd, options.policies, [])
    : [];
  const policies = await entitiesOf(policyFiles, readHere(cwd));
  const measure = measureOf(
    options,
    client,
    policies.map(({ entity }) => entity),
    token,
  );

  const files = await findFiles(cwd, options.files, CATALOG_FILES);
  const here = await entitiesOf(files, readHere(cwd));
  const entities = here.map(({ entity }) => entity);
  if (!entities.some(({ kind }) => kind === 'DataProduct')) {
    throw new UsageError('There is no DataProduct in the catalog files here');
  }
  const revision = base ? await GitRevision.open(cwd, base) : undefined;
  const then = revision
    ? (await entitiesOf(files, path => revision.read(path))).map(
        ({ entity }) => entity,
      )
    : [];
  const now = await measure(entities, then);
  const before = then.some(({ kind }) => kind === 'DataProduct')
    ? await measure(then, [])
    : [];

  const items: ReportItem[] = [];
  for (const product of now) {
    items.push(
      ...compareLevels(
        here.find(({ entity }) => refOf(entity) === product.entityRef)?.file,
        product,
        before.find(({ entityRef }) => entityRef === product.entityRef),
        minLevel,
        await consumersHit(client, token, product, entities),
      ),
    );
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
