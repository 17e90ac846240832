import { CompoundEntityRef, parseEntityRef } from '@backstage/catalog-model';
import {
  DataProductEntity,
  DataProductOutput,
} from './DataProductEntityV1alpha1';

/** What a field that holds a ref may point to. */
interface RefRule {
  defaultKind: string;
  /** In lower case. */
  allowedKinds: string[];
}

const rule = (defaultKind: string, ...others: string[]): RefRule => ({
  defaultKind,
  allowedKinds: [defaultKind, ...others].map(kind => kind.toLowerCase()),
});

/** The kinds that the ref fields of a DataProduct take. */
export const refRules = {
  owner: rule('Group', 'User'),
  domain: rule('Domain'),
  system: rule('System'),
  person: rule('User', 'Group'),
  source: rule('DataProduct', 'Component', 'Resource', 'API', 'System'),
  contract: rule('API'),
  approver: rule('Group', 'User'),
  template: rule('Template'),
  successor: rule('DataProduct'),
} as const;

/**
 * What a ref in a DataProduct stands for; it decides the ref's default kind.
 * `person` is any role of `spec.team`, `source` an input's `from`.
 *
 * @public
 */
export type DataProductRefRole =
  | 'owner'
  | 'domain'
  | 'system'
  | 'person'
  | 'source'
  | 'contract'
  | 'approver'
  | 'template'
  | 'successor';

/** A ref as it stands in an entity, with the field it stands in. */
export interface RefField {
  /** Such as `spec.outputs[0].contract`. */
  path: string;
  value: string;
  role: DataProductRefRole;
}

/**
 * Resolves a ref that stands in a data product: a missing kind is that of the
 * field, a missing namespace the product's own, as everywhere in Backstage.
 *
 * @throws Error - when the value is no entity ref
 *
 * @public
 */
export function resolveDataProductRef(
  entity: DataProductEntity,
  role: DataProductRefRole,
  value: string,
): CompoundEntityRef {
  return parseEntityRef(value, {
    defaultKind: refRules[role].defaultKind,
    defaultNamespace: entity.metadata.namespace,
  });
}

/**
 * The contracts of an output port as written, whether one ref or a list.
 *
 * @public
 */
export function contractsOf(output: DataProductOutput): string[] {
  return output.contract === undefined ? [] : [output.contract].flat();
}

/** All refs of a product that has the shape of the schema, in written order. */
export function* refFields({ spec }: DataProductEntity): Generator<RefField> {
  const field = (
    path: string,
    value: string,
    role: DataProductRefRole,
  ): RefField => ({
    path,
    value,
    role,
  });

  yield field('spec.owner', spec.owner, 'owner');
  yield field('spec.domain', spec.domain, 'domain');
  if (spec.system) yield field('spec.system', spec.system, 'system');
  for (const role of ['productOwner', 'steward', 'technicalOwner'] as const) {
    const person = spec.team?.[role];
    if (person) yield field(`spec.team.${role}`, person, 'person');
  }
  for (const [i, input] of (spec.inputs ?? []).entries()) {
    const at = `spec.inputs[${i}]`;
    if (input.from) yield field(`${at}.from`, input.from, 'source');
    if (input.contract) {
      yield field(`${at}.contract`, input.contract, 'contract');
    }
  }
  for (const [i, output] of (spec.outputs ?? []).entries()) {
    const at = `spec.outputs[${i}]`;
    for (const [j, contract] of contractsOf(output).entries()) {
      const index = Array.isArray(output.contract) ? `[${j}]` : '';
      yield field(`${at}.contract${index}`, contract, 'contract');
    }
    for (const [j, approver] of (output.access?.approvers ?? []).entries()) {
      yield field(`${at}.access.approvers[${j}]`, approver, 'approver');
    }
    if (output.access?.template) {
      const { template } = output.access;
      yield field(`${at}.access.template`, template, 'template');
    }
  }
  if (spec.successor) {
    yield field('spec.successor', spec.successor, 'successor');
  }
}
