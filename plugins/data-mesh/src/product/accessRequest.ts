import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import {
  ContractRole,
  ContractSummary,
  ContractSupport,
  DataProductEntity,
  DataProductOutput,
  resolveDataProductRef,
} from '@backstage-data-mesh/plugin-data-mesh-common';

/** What the dialog *Get access* shows for a port. */
export interface AccessRequest {
  how?: string;
  /** Refs of who approves. */
  approvers: string[];
  /** The product's address for requests, with the form's fields filled in. */
  url?: string;
  /** The template for requests, with the form's fields filled in. */
  template?: { namespace: string; name: string; formData: string };
  /** From the port's contracts; shown when the port leads nowhere by itself. */
  roles: ContractRole[];
  support: ContractSupport[];
}

/** Adds what is known to an address, without overwriting what it has. */
function fillIn(address: string, values: Record<string, string>): string {
  if (!/^https?:/.test(address) || !URL.canParse(address)) return address;
  const url = new URL(address);
  for (const [name, value] of Object.entries(values)) {
    if (!url.searchParams.has(name)) url.searchParams.set(name, value);
  }
  return url.href;
}

/** How the signed-in user gets access to a port. */
export function accessRequest(
  entity: DataProductEntity,
  output: DataProductOutput,
  contracts: ContractSummary[],
  user: string,
): AccessRequest {
  const { access } = output;
  const fields = {
    product: stringifyEntityRef(entity),
    port: output.name,
    user,
  };
  const template =
    access?.template &&
    resolveDataProductRef(entity, 'template', access.template);
  return {
    how: access?.how,
    approvers: (access?.approvers ?? []).map(ref =>
      stringifyEntityRef(resolveDataProductRef(entity, 'approver', ref)),
    ),
    url: access?.url && fillIn(access.url, fields),
    template: template
      ? {
          namespace: template.namespace,
          name: parseEntityRef(template).name,
          formData: JSON.stringify(fields),
        }
      : undefined,
    roles: contracts.flatMap(({ roles }) => roles),
    support: contracts.flatMap(({ support }) => support),
  };
}
