import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { DataProductEntity } from '../../../kinds/DataProductEntityV1alpha1';
import {
  ContractFacts,
  InputFacts,
  ProductFacts,
} from '../../facts/productFacts';
import { copyOf, now } from './testScorecards';

/** A product without one good thing that it stated before. */
export interface Removal {
  what: string;
  product: DataProductEntity;
}

type Path = (string | number)[];

function deleteAt(entity: DataProductEntity, path: Path): DataProductEntity {
  const copy = copyOf(entity);
  const parents = path.slice(0, -1);
  const holder = parents.reduce<any>((at, key) => at[key], copy);
  const key = path[path.length - 1];
  if (Array.isArray(holder)) holder.splice(Number(key), 1);
  else delete holder[key];
  return copy;
}

/** Paths of all items of a list, or of all keys of an object. */
function below(entity: DataProductEntity, ...path: Path): Path[] {
  const value = path.reduce<any>((at, key) => at?.[key], entity);
  if (typeof value !== 'object' || value === null) return [];
  return Array.isArray(value)
    ? value.map((_, i) => [...path, i])
    : Object.keys(value).map(key => [...path, key]);
}

const isPast = (time: string | undefined) =>
  time !== undefined && Date.parse(time) < now.getTime();

/** Whether an input is no cause of any failure. */
const isGoodInput = (input: InputFacts, { product }: ProductFacts) =>
  input.exists &&
  input.lifecycle !== 'retired' &&
  !isPast(input.endOfLife) &&
  !input.failing &&
  input.sensitivity <= product.sensitivity;

/** Whether a contract is no cause of any failure. */
const isGoodContract = (
  contract: ContractFacts,
  { product, outputs, consumers }: ProductFacts,
): boolean =>
  // With it go those who read by it, whom an experiment or an end must not have.
  (product.lifecycle === 'production' || consumers.total === 0) &&
  contract.exists &&
  contract.valid &&
  !contract.sharedWithOthers &&
  !contract.breakingWithoutMajor &&
  contract.sensitivity <= product.sensitivity &&
  // A promise that is not kept is a cause of failure.
  outputs.every(({ quality }) => !isPast(quality?.freshUntil)) &&
  (contract.standard !== 'odcs' ||
    (contract.status === 'active' &&
      contract.fields > 0 &&
      contract.classifiedFields === contract.fields &&
      contract.describedFields >= 0.8 * contract.fields &&
      contract.schemas.every(
        one => one.fields > 0 && one.typedFields === one.fields && one.hasKey,
      )));

/** All good things that a product states, each taken away once. */
export function removalsFrom(
  entity: DataProductEntity,
  facts: ProductFacts,
): Removal[] {
  const { spec } = entity;
  const { productOwner } = facts.team;
  const goodProductOwner = productOwner.inOwner && productOwner.exists;
  const outputs = (spec.outputs ?? []).flatMap((output, i): Path[] => {
    const at: Path = ['spec', 'outputs', i];
    const contracts = [output.contract ?? []].flat();
    return [
      ...['version', 'location']
        .filter(name => name in output)
        .map(name => [...at, name]),
      ...below(entity, ...at, 'sla'),
      ...below(entity, ...at, 'access'),
      ...below(entity, ...at, 'access', 'approvers'),
      ...contracts.flatMap((_, j) =>
        isGoodContract(facts.outputs[i].contracts[j], facts)
          ? [
              Array.isArray(output.contract)
                ? [...at, 'contract', j]
                : [...at, 'contract'],
            ]
          : [],
      ),
    ];
  });
  const paths: Path[] = [
    ...['title', 'description'].map(name => ['metadata', name]),
    ...['tags', 'links', 'annotations'].flatMap(name =>
      below(entity, 'metadata', name),
    ),
    ...['purpose', 'limitations', 'system', 'version', 'successor'].map(
      name => ['spec', name],
    ),
    ...['useCases', 'support'].flatMap(name => below(entity, 'spec', name)),
    ...below(entity, 'spec', 'team').filter(
      ([, , role]) => role !== 'productOwner' || goodProductOwner,
    ),
    ...(isPast(facts.product.endOfLife) ? [] : [['spec', 'endOfLife']]),
    ...below(entity, 'spec', 'inputs').filter((_, i) =>
      isGoodInput(facts.inputs[i], facts),
    ),
    ...(spec.metrics ?? []).map((_, i) => ['spec', 'metrics', i, 'target']),
    ...outputs,
  ];
  return paths
    .filter(
      path => path.reduce<any>((at, key) => at?.[key], entity) !== undefined,
    )
    .map(path => ({ what: path.join('.'), product: deleteAt(entity, path) }));
}

/** Refs of what the product stands on, whose end is good for nobody. */
export function supportsOf(
  facts: ProductFacts,
  entities: readonly Entity[],
): string[] {
  const { owner, domain, team } = facts;
  const refs = new Set([
    owner.ref,
    domain.ref,
    team.steward.ref,
    team.technicalOwner.ref,
    ...(team.productOwner.inOwner ? [team.productOwner.ref] : []),
    ...facts.contracts
      .filter(contract => isGoodContract(contract, facts))
      .map(({ ref }) => ref),
    ...facts.inputs
      .filter(input => isGoodInput(input, facts))
      .map(({ ref }) => ref),
  ]);
  return entities.map(stringifyEntityRef).filter(ref => refs.has(ref));
}
