import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { Loose, textOf } from '../../contracts/odcs/readDocument';
import { readText } from '../../contracts/standards/readText';
import {
  DATA_CONTRACT_API_TYPE,
  OutputPortType,
} from '../../kinds/DataProductEntityV1alpha1';
import { contractName } from '../names/entityNames';
import { typeOfServers } from '../names/portTypes';

/** What a product says of a contract. */
export interface ServedContract {
  ref: string;
  /** Name of the API. */
  name: string;
  /** Absent for what is no ODCS document. */
  odcs?: {
    id: string;
    version: string;
    portType?: OutputPortType;
    /** Whether an import of the file gives the API the name that it has. */
    isNamedById: boolean;
  };
}

function odcsOf(
  document: Loose,
  name: string | undefined,
): ServedContract['odcs'] {
  const [id, version] = [textOf(document.id), textOf(document.version)];
  if (!id) return undefined;
  return {
    id,
    version,
    portType: typeOfServers(document.servers),
    isNamedById: contractName(id, textOf(document.name), version) === name,
  };
}

/**
 * The contracts that may be named in a document, by the refs of their APIs.
 *
 * @param namespace - of the product, and so of what is imported together with it
 */
export function servedContracts(
  apis: readonly Entity[],
  namespace: string = 'default',
): Map<string, ServedContract> {
  return new Map(
    apis.map(api => {
      const ref = stringifyEntityRef(api);
      const { name, namespace: of = 'default' } = api.metadata;
      const read =
        api.spec?.type === DATA_CONTRACT_API_TYPE
          ? readText(api.spec.definition)
          : undefined;
      const odcs = read?.ok
        ? odcsOf(read.document, of === namespace ? name : undefined)
        : undefined;
      return [ref, { ref, name, odcs }];
    }),
  );
}
