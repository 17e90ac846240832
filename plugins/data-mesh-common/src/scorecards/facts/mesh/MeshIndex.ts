import {
  Entity,
  getCompoundEntityRef,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { isDataProductEntity } from '../../../kinds/DataProductEntityV1alpha1';
import { ContractDocumentFacts, ProductFacts } from '../productFacts';
import { GroupTree } from './GroupTree';
import { PackedJson } from './PackedJson';
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
 * What a contract says.
 *
 * @public
 */
export interface IndexedContract {
  facts: ContractDocumentFacts;
  /** Its id, as the document says. */
  id?: string;
  /** Of its definition, where the versions of it are kept. */
  hash?: string;
}

/**
 * What others have to know of a product.
 *
 * @public
 */
export interface ProductBrief {
  owner: string;
  sensitivity: number;
  endOfLife?: string;
}

/** What is held of any entity. There are very many: most is held once for all. */
interface Known {
  entity: EntityRecord;
  brief: ProductBrief | undefined;
  /** Where the record of a product is packed. */
  product: number | undefined;
  providedBy: Refs;
  consumedBy: Refs;
  /** Where what a contract says is packed. */
  contract: number | undefined;
}

/** Undefined for what is no API. One ref, the common case, needs no list. */
type Refs = string | readonly string[] | undefined;

/** A text that was put together holds its parts as well, until it is copied. */
const flat = (text: string): string => JSON.parse(JSON.stringify(text));

const none: readonly string[] = [];
const listOf = (refs: Refs): string[] =>
  typeof refs === 'string' ? [refs] : [...(refs ?? none)];

/**
 * What facts of products are put together from: the entities around them, each
 * reduced to what matters. Small enough to hold a whole mesh in memory: what
 * only the product itself needs is packed, and unpacked when it is asked for.
 *
 * @public
 */
export class MeshIndex {
  groups: GroupTree = new GroupTree();
  private readonly known = new Map<string, Known>();
  private readonly packed = new PackedJson();
  private readonly domains = new Map<string, DomainRecord>();
  private readonly groupSupport = new Map<string, ProductFacts['support']>();
  private readonly texts = new Map<string, string>();
  private readonly shared = new Map<string, object>();
  private readonly named = new Set<string>();
  private apis = 0;

  /** The same text is held once: each answer of the catalog brings a copy. */
  private once(text: string): string {
    const known = this.texts.get(text);
    if (known !== undefined) return known;
    this.texts.set(text, text);
    return text;
  }

  /** The same for a record that many have alike. */
  private alike<T extends object>(record: T): T {
    const key = JSON.stringify(record);
    const known = this.shared.get(key);
    if (known) return known as T;
    this.shared.set(key, record);
    return record;
  }

  private refsOf(refs: string[]): Refs {
    if (refs.length === 0) return none;
    if (refs.length === 1) return this.once(refs[0]);
    return refs.map(ref => this.once(ref));
  }

  private name(refs: Iterable<string | undefined>): void {
    for (const ref of refs) if (ref) this.named.add(this.once(ref));
  }

  /**
   * Takes in any entity with its relations. Of products everything is kept; of
   * an API not the definition, see {@link MeshIndex.setContract}.
   *
   * @returns its ref
   */
  add(entity: Entity): string {
    const given = flat(stringifyEntityRef(getCompoundEntityRef(entity)));
    // Nothing else that is held names an API, of which there are most.
    const ref = given.startsWith('api:') ? given : this.once(given);
    const known: Known = {
      entity: this.alike(readEntity(entity)),
      brief: undefined,
      product: undefined,
      providedBy: undefined,
      consumedBy: undefined,
      contract: this.known.get(ref)?.contract,
    };
    this.remove(ref);
    this.known.set(ref, known);
    switch (known.entity.kind) {
      case 'dataproduct':
        this.addProduct(entity, known);
        break;
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
        this.addApi(entity, known);
        break;
      default:
        break;
    }
    return ref;
  }

  private addProduct(entity: Entity, known: Known): void {
    // Another vendor's kind of the same name is an entity as any other.
    if (
      !isDataProductEntity(entity) ||
      !entity.apiVersion.startsWith('data-mesh/')
    ) {
      return;
    }
    const record = readProduct(entity);
    const { sensitivity, endOfLife } = record.product;
    known.product = this.packed.add(record);
    known.brief = this.alike({ owner: record.owner, sensitivity, endOfLife });
    this.name([
      record.owner,
      ...Object.values(record.team),
      ...record.inputs.map(({ from }) => from),
      ...record.readers,
    ]);
  }

  private addApi(entity: Entity, known: Known): void {
    const { providedBy, consumedBy } = readApi(entity);
    known.providedBy = this.refsOf(providedBy);
    known.consumedBy = this.refsOf(consumedBy);
    this.name(consumedBy);
    this.apis += 1;
  }

  /** Sources, readers and people that are named, but were not added. */
  missing(): string[] {
    return [...this.named].filter(ref => !this.known.has(ref));
  }

  /** Drops what only helps while very many entities are added. */
  settle(): void {
    const missing = this.missing();
    this.named.clear();
    this.texts.clear();
    this.name(missing);
  }

  /** Forgets an entity that is no longer there. */
  remove(ref: string): void {
    if (this.known.get(ref)?.providedBy) this.apis -= 1;
    this.known.delete(ref);
  }

  /** Forgets all groups, users and domains, to be added anew. */
  removeOrganisation(): void {
    for (const [ref, { entity }] of this.known) {
      const { kind } = entity;
      if (kind === 'group' || kind === 'user' || kind === 'domain') {
        this.known.delete(ref);
      }
    }
    this.groups = new GroupTree();
    this.groupSupport.clear();
    this.domains.clear();
  }

  /** Says what the document of an API that was added holds. */
  setContract(ref: string, contract: IndexedContract): void {
    const known = this.known.get(ref);
    if (known) known.contract = this.packed.add(contract);
  }

  *productRefs(): IterableIterator<string> {
    for (const [ref, { brief }] of this.known) if (brief) yield ref;
  }

  /** What others have to know of a product; quicker than the product itself. */
  brief(ref: string): ProductBrief | undefined {
    return this.known.get(ref)?.brief;
  }

  product(ref: string): ProductRecord | undefined {
    const place = this.known.get(ref)?.product;
    return place === undefined
      ? undefined
      : (this.packed.get(place) as ProductRecord);
  }

  entity(ref: string): EntityRecord | undefined {
    return this.known.get(ref)?.entity;
  }

  domain(ref: string): DomainRecord | undefined {
    return this.domains.get(ref);
  }

  api(ref: string): ApiRecord | undefined {
    const { providedBy, consumedBy } = this.known.get(ref) ?? {};
    if (!providedBy) return undefined;
    return { providedBy: listOf(providedBy), consumedBy: listOf(consumedBy) };
  }

  *apiRefs(): IterableIterator<string> {
    for (const [ref, { providedBy }] of this.known) if (providedBy) yield ref;
  }

  apiCount(): number {
    return this.apis;
  }

  contract(ref: string): IndexedContract | undefined {
    const place = this.known.get(ref)?.contract;
    return place === undefined
      ? undefined
      : (this.packed.get(place) as IndexedContract);
  }

  /**
   * The products and contracts whose relations an entity is on the other side
   * of: they change when it does.
   */
  neighbours(ref: string): string[] {
    const { inputs = [], outputs = [] } = this.product(ref) ?? {};
    const { providedBy = [], consumedBy = [] } = this.api(ref) ?? {};
    return [
      ...inputs.flatMap(({ from, contract }) => [from ?? '', contract ?? '']),
      ...outputs.flatMap(({ contracts }) => contracts),
      ...providedBy,
      ...consumedBy,
    ].filter(
      other => other.startsWith('dataproduct:') || other.startsWith('api:'),
    );
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
