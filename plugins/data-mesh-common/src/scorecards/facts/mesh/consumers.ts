import { atMost } from '../atMost';
import { MAX_TEAMS } from '../factDefinitions';
import { ProductFacts } from '../productFacts';
import { MeshIndex } from './MeshIndex';
import { ProductRecord } from './records';

/** Who reads a product: those who say so, and the consumers of its contracts. */
export function consumersOf(
  ref: string,
  { owner, readers, outputs, inputs }: ProductRecord,
  index: MeshIndex,
): Pick<ProductFacts, 'consumers' | 'lineage'> {
  const all = new Set([
    ...readers,
    ...outputs.flatMap(({ contracts }) =>
      contracts.flatMap(contract => index.api(contract)?.consumedBy ?? []),
    ),
  ]);
  all.delete(ref);

  const teams = new Set<string>();
  const counted = new Array<string>();
  let products = 0;
  for (const reader of all) {
    const entity = index.entity(reader);
    if (!entity || entity.lifecycle === 'retired') continue;
    counted.push(reader);
    if (entity.kind === 'dataproduct') products += 1;
    if (entity.owner && entity.owner !== owner) teams.add(entity.owner);
  }
  const upstream = new Set(
    inputs.flatMap(({ from, contract }) =>
      [from, ...(contract ? index.api(contract)?.providedBy ?? [] : [])].filter(
        source =>
          source !== undefined &&
          source !== ref &&
          index.brief(source) !== undefined,
      ),
    ),
  );
  return {
    consumers: {
      total: counted.length,
      products,
      components: counted.length - products,
      teams: atMost([...teams].sort(), MAX_TEAMS),
      $refs: counted.sort(),
    },
    lineage: { upstream: upstream.size, downstream: products },
  };
}
