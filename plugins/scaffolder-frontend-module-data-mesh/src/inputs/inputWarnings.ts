import { Entity } from '@backstage/catalog-model';
import {
  InputForm,
  isDataProductEntity,
} from '@backstage-data-mesh/plugin-data-mesh-common';

/** What a person should know of a chosen input. */
export type InputWarning =
  | 'missing'
  | 'noSuchPort'
  | 'noContract'
  | 'deprecated'
  | 'retired';

function portWarnings(
  { port, contracts = [] }: InputForm,
  source: Entity,
): InputWarning[] {
  if (!isDataProductEntity(source)) return [];
  const outputs = source.spec.outputs ?? [];
  if (port && !outputs.some(({ name }) => name === port)) return ['noSuchPort'];
  return contracts.length ? [] : ['noContract'];
}

/** @param source - undefined when the catalog does not have it */
export function inputWarnings(
  input: InputForm,
  source: Entity | undefined,
): InputWarning[] {
  if (!source) return ['missing'];
  const { lifecycle } = source.spec ?? {};
  const ending =
    lifecycle === 'deprecated' || lifecycle === 'retired' ? [lifecycle] : [];
  return [...(ending as InputWarning[]), ...portWarnings(input, source)];
}
