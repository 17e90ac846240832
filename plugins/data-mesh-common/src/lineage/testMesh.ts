import { Entity, parseEntityRef } from '@backstage/catalog-model';
import { EntityLoader } from './traceLineage';

/** A mesh of entities that have nothing but relations, for tests. */
export class TestMesh {
  readonly requests: string[][] = [];
  private readonly entities = new Map<string, Entity>();

  add(ref: string, domain?: string): this {
    const { kind, namespace, name } = parseEntityRef(ref);
    this.entities.set(ref, {
      apiVersion: 'v1',
      kind: kind === 'dataproduct' ? 'DataProduct' : kind,
      metadata: { namespace, name },
      relations: domain ? [{ type: 'partOf', targetRef: domain }] : [],
    });
    return this;
  }

  /** Adds a relation, and its reverse when the target is there. */
  relate(from: string, type: string, to: string, reverse: string): this {
    this.entities.get(from)?.relations?.push({ type, targetRef: to });
    this.entities.get(to)?.relations?.push({ type: reverse, targetRef: from });
    return this;
  }

  reads(product: string, source: string): this {
    return this.relate(product, 'consumesDataFrom', source, 'providesDataTo');
  }

  /** Says in the product's own words what it reads. */
  declares(product: string, ...sources: string[]): this {
    const inputs = sources.map(from => ({ name: from, from }));
    this.entities.get(product)!.spec = { inputs };
    return this;
  }

  provides(product: string, api: string): this {
    return this.relate(product, 'providesApi', api, 'apiProvidedBy');
  }

  reliesOn(consumer: string, api: string): this {
    return this.relate(consumer, 'consumesApi', api, 'apiConsumedBy');
  }

  all(): Entity[] {
    return [...this.entities.values()];
  }

  readonly load: EntityLoader = async refs => {
    this.requests.push(refs);
    return refs.map(ref => this.entities.get(ref));
  };
}
