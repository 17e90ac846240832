import {
  Entity,
  getCompoundEntityRef,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { isDataProductEntity } from '../../../kinds/DataProductEntityV1alpha1';
import { ContractDocumentFacts, ProductFacts } from '../productFacts';
import { GroupTree } from './GroupTree';
import {
  ApiRecord,
  DomainRecord,
  EntityRecord,
  ProductRecord,
  readApi,
  readDomain,
  readEntity,
  readGroupSupport,
  readProduct,
} from './records';

/**
 * What a contract says, and how many versions of it were seen.
 *
 * @public
 */
export interface IndexedContract {
  facts: ContractDocumentFacts;
  versionsSeen?: number;
  breakingWithoutMajor?: boolean;
}

/**
 * What facts of products are put together from: the entities around them, each
 * reduced to what matters. Small enough to hold a whole mesh in memory.
 *
 * @public
 */
export class MeshIndex {
  readonly groups: GroupTree = new GroupTree();
  private readonly products = new Map<string, ProductRecord>();
  private readonly entities = new Map<string, EntityRecord>();
  private readonly domains = new Map<string, DomainRecord>();
  private readonly apis = new Map<string, ApiRecord>();
  private readonly contracts = new Map<string, IndexedContract>();
  private readonly groupSupport = new Map<string, ProductFacts['support']>();

  /**
   * Takes in any entity with its relations. Of products everything is kept; of
   * an API not the definition, see {@link MeshIndex.setContract}.
   *
   * @returns its ref
   */
  add(entity: Entity): string {
    const ref = stringifyEntityRef(getCompoundEntityRef(entity));
    this.entities.set(ref, readEntity(entity));
    // Another vendor's kind of the same name is an entity as any other.
    if (
      isDataProductEntity(entity) &&
      entity.apiVersion.startsWith('data-mesh/')
    ) {
      this.products.set(ref, readProduct(entity));
      return ref;
    }
    switch (entity.kind.toLocaleLowerCase('en-US')) {
      case 'group':
        this.groups.add(entity);
        this.groupSupport.set(ref, readGroupSupport(entity));
        break;
      case 'user':
        this.groups.add(entity);
        break;
      case 'domain':
        this.domains.set(ref, readDomain(entity));
        break;
      case 'api':
        this.apis.set(ref, readApi(entity));
        break;
      default:
        break;
    }
    return ref;
  }

  /** Says what the document of an API holds. */
  setContract(ref: string, contract: IndexedContract): void {
    this.contracts.set(ref, contract);
  }

  productRefs(): IterableIterator<string> {
    return this.products.keys();
  }

  product(ref: string): ProductRecord | undefined {
    return this.products.get(ref);
  }

  entity(ref: string): EntityRecord | undefined {
    return this.entities.get(ref);
  }

  domain(ref: string): DomainRecord | undefined {
    return this.domains.get(ref);
  }

  api(ref: string): ApiRecord | undefined {
    return this.apis.get(ref);
  }

  contract(ref: string): IndexedContract | undefined {
    return this.contracts.get(ref);
  }

  supportOf(group: string): ProductFacts['support'] {
    return this.groupSupport.get(group) ?? [];
  }

  /** Of each group and domain: itself, and all that it is part of. */
  hierarchy(): Map<string, Set<string>> {
    return new Map([
      ...[...this.groupSupport.keys()].map(
        ref => [ref, this.groups.withAncestors(ref)] as const,
      ),
      ...[...this.domains.keys()].map(
        ref => [ref, this.domainWithAncestors(ref)] as const,
      ),
    ]);
  }

  /** A domain and all domains that it is part of. */
  domainWithAncestors(domain: string): Set<string> {
    const reached = new Set([domain]);
    for (const ref of reached) {
      for (const parent of this.domains.get(ref)?.parents ?? []) {
        reached.add(parent);
      }
    }
    return reached;
  }
}
