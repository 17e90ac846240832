import { InputFacts } from '../productFacts';
import { MeshIndex } from './MeshIndex';
import { InputRecord, kindOf, ProductRecord } from './records';

/**
 * What an input reads; when only a contract is named, whoever provides it.
 * Undefined when that is nobody.
 */
function sourceOf(
  self: string,
  { from, contract }: InputRecord,
  index: MeshIndex,
): string | undefined {
  if (from) return from;
  const providers = contract ? index.api(contract)?.providedBy ?? [] : [];
  return providers.find(
    provider => provider !== self && index.entity(provider) !== undefined,
  );
}

/** The inputs of a product, with what is known of their sources. */
export function inputFacts(
  self: string,
  { inputs }: ProductRecord,
  index: MeshIndex,
  failing: ReadonlySet<string> | undefined,
): InputFacts[] {
  return inputs.map(input => {
    const source = sourceOf(self, input, index);
    const ref = source ?? input.contract ?? '';
    const product = index.brief(ref);
    const entity = index.entity(ref);
    const contract = input.contract && index.contract(input.contract)?.facts;
    return {
      name: input.name,
      ref,
      kind: ref && kindOf(ref),
      exists:
        source !== undefined &&
        entity !== undefined &&
        (!input.contract || index.api(input.contract) !== undefined),
      lifecycle: entity?.lifecycle ?? '',
      endOfLife: product?.endOfLife,
      sensitivity: Math.max(
        product?.sensitivity ?? -1,
        contract ? contract.sensitivity : -1,
      ),
      failing: failing?.has(ref) ?? false,
    };
  });
}
