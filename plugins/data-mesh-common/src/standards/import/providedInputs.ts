import { stringifyEntityRef } from '@backstage/catalog-model';
import {
  DataProductEntity,
  DataProductInput,
} from '../../kinds/DataProductEntityV1alpha1';
import {
  contractsOf,
  resolveDataProductRef,
} from '../../kinds/dataProductRefs';

/** An output port of a product. */
interface ProvidedPort {
  product: string;
  output: string;
}

const refOf = ({ kind, metadata }: DataProductEntity) =>
  stringifyEntityRef({ kind, ...metadata });

/** The ports that provide a contract, by its ref. */
function providedPorts(
  products: readonly DataProductEntity[],
): Map<string, ProvidedPort[]> {
  const ports = new Map<string, ProvidedPort[]>();
  for (const product of products) {
    for (const output of product.spec.outputs ?? []) {
      for (const contract of contractsOf(output)) {
        const ref = stringifyEntityRef(
          resolveDataProductRef(product, 'contract', contract),
        );
        const port = { product: refOf(product), output: output.name };
        const known = ports.get(ref);
        if (known) known.push(port);
        else ports.set(ref, [port]);
      }
    }
  }
  return ports;
}

/**
 * Says where inputs come from: when one other product provides the contract that
 * an input relies on, it is that product.
 */
export function nameProvidedInputs(
  products: readonly DataProductEntity[],
): DataProductEntity[] {
  const ports = providedPorts(products);
  return products.map(product => {
    const { inputs } = product.spec;
    if (!inputs) return product;
    const named = (input: DataProductInput): DataProductInput => {
      if (!input.contract || input.from) return input;
      const contract = stringifyEntityRef(
        resolveDataProductRef(product, 'contract', input.contract),
      );
      const providers = (ports.get(contract) ?? []).filter(
        port => port.product !== refOf(product),
      );
      if (new Set(providers.map(port => port.product)).size !== 1) return input;
      const outputs = new Set(providers.map(port => port.output));
      const { name, ...more } = input;
      return {
        name,
        from: providers[0].product,
        ...(outputs.size === 1 && { port: providers[0].output }),
        ...more,
      };
    };
    return {
      ...product,
      spec: { ...product.spec, inputs: inputs.map(named) },
    };
  });
}
