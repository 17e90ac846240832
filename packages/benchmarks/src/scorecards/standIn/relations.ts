import { EntityRelation } from '@backstage/catalog-model';
import {
  downstreamOf,
  numbered,
  owners,
  parents,
  systems,
  upstreamOf,
} from '../../entities/common';
import { contractNames } from '../../entities/dataProduct';
import { membersOf, user } from '../../entities/organisation';

const product = (i: number) => `dataproduct:default/product-${numbered(i)}`;
const contract = (i: number, which: number) =>
  `api:default/${contractNames(i)[which]}`;
const team = (i: number) => `group:default/team-${i}`;
const area = (i: number) => `group:default/area-${i}`;
const domain = (i: number) => `domain:default/domain-${i}`;
const system = (i: number) => `system:default/system-${i}`;
const person = (i: number) => `user:default/${user(i).metadata.name}`;

const relation = (type: string, targetRef: string): EntityRelation => ({
  type,
  targetRef,
});

/** Every `step`-th number below `count`, beginning with `first`. */
function* every(step: number, first: number, count: number) {
  for (let i = first; i < count; i += step) yield i;
}

/** The relations that the catalog would have stored, for so many products. */
export class Relations {
  private readonly products: number;
  private readonly consumerOf: (i: number) => number;

  constructor(products: number) {
    this.products = products;
    this.consumerOf = downstreamOf(products);
  }

  ofProduct(i: number): EntityRelation[] {
    const upstream = upstreamOf(i, this.products);
    return [
      relation('consumesApi', contract(upstream, 0)),
      relation('consumesDataFrom', product(upstream)),
      relation('ownedBy', team(i % owners)),
      relation('partOf', domain(i % parents)),
      relation('partOf', system(i % systems)),
      relation('providesApi', contract(i, 0)),
      relation('providesApi', contract(i, 1)),
      relation('providesDataTo', product(this.consumerOf(i))),
    ];
  }

  ofContract(i: number, which: number): EntityRelation[] {
    const consumed = relation('apiConsumedBy', product(this.consumerOf(i)));
    return [
      ...(which === 0 ? [consumed] : []),
      relation('apiProvidedBy', product(i)),
      relation('ownedBy', team(i % owners)),
      relation('partOf', system(i % systems)),
    ];
  }

  /** It owns many: the catalog serves thousands of relations of such a group. */
  ofTeam(i: number): EntityRelation[] {
    const owned = [...every(owners, i, this.products)];
    return [
      relation('childOf', area(i % parents)),
      ...membersOf(i).map(one => relation('hasMember', person(one))),
      ...owned.flatMap(one => [
        relation('ownerOf', contract(one, 0)),
        relation('ownerOf', contract(one, 1)),
        relation('ownerOf', product(one)),
      ]),
    ];
  }

  ofArea(i: number): EntityRelation[] {
    return [
      relation('ownerOf', domain(i)),
      ...[...every(parents, i, owners)].map(one =>
        relation('parentOf', team(one)),
      ),
    ];
  }

  ofUser(i: number): EntityRelation[] {
    return [
      relation('memberOf', `group:default/${user(i).spec.memberOf?.[0]}`),
    ];
  }

  ofDomain(i: number): EntityRelation[] {
    return [
      ...[...every(parents, i, this.products)].map(one =>
        relation('hasPart', product(one)),
      ),
      relation('ownedBy', area(i)),
    ];
  }
}
