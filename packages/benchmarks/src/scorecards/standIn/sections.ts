import { Entity, EntityRelation } from '@backstage/catalog-model';
import { DataProductEntity } from '@backstage-data-mesh/plugin-data-mesh-common';
import { numbered } from '../../entities/common';
import { contracts } from '../../entities/contracts';
import {
  contractNames,
  dataProduct,
  productType,
} from '../../entities/dataProduct';
import {
  area,
  domain,
  membersOf,
  organisationSizes,
  team,
  user,
} from '../../entities/organisation';
import { Relations } from './relations';

/** Entities of one sort, built when they are asked for. */
export interface Section {
  /** As filters and refs spell it. */
  kind: string;
  count: number;
  typeOf(i: number): string | undefined;
  build(i: number): Entity;
  /** The number of the entity with that name. */
  find(name: string): number | undefined;
}

/** What the catalog adds to an entity, in place: it was built for this. */
function served<T extends Entity>(
  entity: T,
  etag: number,
  relations: EntityRelation[],
): T {
  const { kind, metadata } = entity;
  metadata.namespace = 'default';
  metadata.uid = `${kind.toLocaleLowerCase('en-US')}-${metadata.name}`;
  metadata.etag = `${metadata.name}-${etag}`;
  entity.relations = relations;
  return entity;
}

/** A change that a check notices, and that the next one takes back. */
function changed(entity: DataProductEntity, revision: number) {
  if (revision % 2) delete entity.spec.limitations;
  return entity;
}

/** Finds an entity by its name, among those that share the number in it. */
const finder =
  (
    count: number,
    nameOf: (i: number) => string,
    sharing: (n: number) => number[] = n => [n],
  ) =>
  (name: string) => {
    const digits = /-(\d+)/.exec(name)?.[1];
    if (digits === undefined) return undefined;
    return sharing(Number(digits)).find(i => i < count && nameOf(i) === name);
  };

function contractSection(products: number, relations: Relations): Section {
  return {
    kind: 'api',
    count: 2 * products,
    typeOf: () => 'data-contract',
    build(i) {
      const of = i >> 1;
      return served(
        contracts(of)[i % 2] as Entity,
        0,
        relations.ofContract(of, i % 2),
      );
    },
    find: finder(
      2 * products,
      i => contractNames(i >> 1)[i % 2],
      n => [2 * n, 2 * n + 1],
    ),
  };
}

function organisationSections(relations: Relations): Section[] {
  const { areas, domains, teams, users } = organisationSizes;
  const section = (
    kind: string,
    type: string | undefined,
    count: number,
    build: (i: number) => Entity,
    relationsOf: (i: number) => EntityRelation[],
    sharing?: (n: number) => number[],
  ): Section => ({
    kind,
    count,
    typeOf: () => type,
    build: i => served(build(i), 0, relationsOf(i)),
    find: finder(count, i => build(i).metadata.name, sharing),
  });
  return [
    section('group', 'area', areas, area, i => relations.ofArea(i)),
    section('group', 'team', teams, team, i => relations.ofTeam(i)),
    section(
      'user',
      undefined,
      users,
      user,
      i => relations.ofUser(i),
      membersOf,
    ),
    section('domain', undefined, domains, domain, i => relations.ofDomain(i)),
  ];
}

/**
 * Everything that a catalog with so many products holds.
 *
 * @param revisionOf - how often a product has changed
 */
export function sectionsOf(
  products: number,
  revisionOf: (product: number) => number,
): Section[] {
  const relations = new Relations(products);
  return [
    {
      kind: 'dataproduct',
      count: products,
      typeOf: productType,
      build: i =>
        served(
          changed(dataProduct(i, products), revisionOf(i)),
          revisionOf(i),
          relations.ofProduct(i),
        ),
      find: finder(products, i => `product-${numbered(i)}`),
    },
    contractSection(products, relations),
    ...organisationSections(relations),
  ];
}
