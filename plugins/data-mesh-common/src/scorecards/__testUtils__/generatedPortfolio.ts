import { Entity } from '@backstage/catalog-model';
import { contractDocumentFacts } from '../../contracts/contractFacts';
import { DataProductEntity } from '../../kinds/DataProductEntityV1alpha1';
import { entity } from '../evaluate/__testUtils__/meshArbitrary';
import { MeshIndex } from '../facts/mesh/MeshIndex';
import { withProductRelations } from '../facts/mesh/withRelations';

/** How well a product is described: by a team that cares, half, or not at all. */
export type Care = 'well' | 'half' | 'bad';

export interface Portfolio {
  index: MeshIndex;
  /** How well each product is described, by its ref. */
  care: Map<string, Care>;
}

const TEAMS = 40;

/** The same numbers from 0 to 1 each time (mulberry32). */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) % 0x100000000;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

function organisation(): Entity[] {
  return Array.from({ length: TEAMS }, (_, i): Entity[] => {
    const team = `group:default/team-${i}`;
    return [
      entity(
        `Group:default/team-${i}`,
        // One team in four has no mail address.
        i % 4 ? { profile: { email: `team-${i}@example.com` } } : {},
        ['hasMember', `user:default/lead-${i}`],
        ['hasMember', `user:default/engineer-${i}`],
      ),
      entity(`User:default/lead-${i}`, {}, ['memberOf', team]),
      entity(`User:default/engineer-${i}`, {}, ['memberOf', team]),
      entity(`Domain:default/domain-${i}`, {}, ['ownedBy', team]),
      entity(`Component:default/system-${i}`, {}, ['ownedBy', team]),
    ];
  }).flat();
}

/** A contract of six fields; the probability tells how much of it is good. */
function contract(name: string, chance: () => boolean): string {
  const fields = ['id', 'customer', 'day', 'amount', 'currency', 'state'];
  return JSON.stringify({
    apiVersion: 'v3.1.0',
    kind: 'DataContract',
    id: name,
    version: '1.0.0',
    status: chance() ? 'active' : 'draft',
    servers: [{ server: 'warehouse', type: 'custom', location: 'here' }],
    roles: [{ role: 'reader', firstLevelApprovers: 'steward' }],
    slaProperties: chance()
      ? [
          { property: 'freshness', value: 6, unit: 'h' },
          { property: 'availability', value: 99.5 },
          { property: 'retention', value: 2, unit: 'y' },
        ]
      : [],
    schema: [
      {
        name: 'rows',
        quality: chance() ? [{ metric: 'rowCount', mustBeGreaterThan: 0 }] : [],
        properties: fields.map((field, i) => ({
          name: field,
          logicalType: chance() ? 'string' : undefined,
          primaryKey: i === 0 && chance(),
          classification: chance() ? 'internal' : undefined,
          description: chance()
            ? `What ${field} of ${name} means, and when it is empty.`
            : undefined,
        })),
      },
    ],
  });
}

function makeProduct(
  i: number,
  chance: () => boolean,
): [DataProductEntity, string] {
  const name = `product-${i}`;
  const team = i % TEAMS;
  const maybe = <T>(value: T) => (chance() ? value : undefined);
  const lifecycle = i % 20 === 0 ? 'experimental' : 'production';
  const product = {
    apiVersion: 'data-mesh/v1alpha1',
    kind: 'DataProduct',
    metadata: {
      name,
      title: maybe(`Numbers of system ${i}`),
      description: maybe(`One row per customer and day of system ${i}.`),
      tags: maybe(['numbers']),
      annotations: chance() ? { 'backstage.io/techdocs-ref': 'dir:.' } : {},
    },
    spec: {
      type: 'source-aligned',
      lifecycle: i % 50 === 1 ? 'deprecated' : lifecycle,
      owner: `team-${team}`,
      domain: `domain-${team}`,
      purpose: maybe('Every team counts with the same numbers.'),
      useCases: maybe(['Monthly reports of the company']),
      limitations: maybe('It must not be used to judge single people.'),
      classification: maybe('internal'),
      personalData: maybe('pseudonymous'),
      team: {
        productOwner: maybe(`lead-${team}`),
        technicalOwner: maybe(`engineer-${team}`),
      },
      support: chance()
        ? [{ channel: 'Chat', url: 'https://chat.example' }]
        : [],
      inputs: chance()
        ? [{ name: 'source', from: `component:system-${team}` }]
        : [],
      outputs: [
        {
          name: 'rows',
          type: i % 3 ? 'table' : 'stream',
          version: maybe('1.0.0'),
          contract: maybe(name),
          location: maybe(`warehouse://${name}`),
          access: {
            how: maybe('Ask for the role of readers'),
            approvers: maybe([`group:team-${team}`]),
          },
        },
      ],
      ...(i % 50 === 1 && { endOfLife: '2027-12-31', successor: 'product-0' }),
    },
  } as DataProductEntity;
  return [product, contract(name, chance)];
}

const chances: Record<Care, number> = { well: 1, half: 0.7, bad: 0.2 };

/** Products of one organisation: four of ten well described, three half. */
export function generatePortfolio(size: number): Portfolio {
  const random = randomNumbers(2026);
  const care = new Map<string, Care>();
  const index = new MeshIndex();
  const entities = organisation();
  const documents = new Map<string, string>();
  for (let i = 0; i < size; i += 1) {
    const kind: Care = ['well', 'half', 'bad'][
      [0, 0, 0, 0, 1, 1, 1, 2, 2, 2][Math.floor(random() * 10)]
    ] as Care;
    const [product, document] = makeProduct(i, () => random() < chances[kind]);
    const { name } = product.metadata;
    care.set(`dataproduct:default/${name}`, kind);
    documents.set(`api:default/${name}`, document);
    entities.push(product, entity(`API:default/${name}`));
  }
  for (const one of withProductRelations(entities)) index.add(one);
  for (const [ref, document] of documents) {
    const facts = contractDocumentFacts('data-contract', document);
    index.setContract(ref, { facts });
  }
  return { index, care };
}
