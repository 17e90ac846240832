import { Readable } from 'node:stream';
import { AuthService } from '@backstage/backend-plugin-api';
import { catalogEntityReadPermission } from '@backstage/plugin-catalog-common/alpha';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { DATA_CONTRACT_API_TYPE } from '@backstage-data-mesh/plugin-data-mesh-common';
import { DocumentCollatorFactory } from '@backstage/plugin-search-common';
import { contractDocument } from './contractDocument';
import {
  DATA_CONTRACT_DOCUMENT_TYPE,
  DataContractDocument,
} from './DataContractDocument';

/** Definitions are large: few at a time. */
const PAGE_SIZE = 250;

const fields = [
  'kind',
  'metadata.name',
  'metadata.namespace',
  'metadata.title',
  'metadata.description',
  'metadata.tags',
  'spec.definition',
  'relations',
];

/** Reads all data contracts of the catalog for the index of a search. */
export class DataContractCollatorFactory implements DocumentCollatorFactory {
  readonly type = DATA_CONTRACT_DOCUMENT_TYPE;
  /** Whoever may read the API finds it. */
  readonly visibilityPermission = catalogEntityReadPermission;

  constructor(
    private readonly deps: { auth: AuthService; catalog: CatalogService },
  ) {}

  async getCollator(): Promise<Readable> {
    return Readable.from(this.documents());
  }

  private async *documents(): AsyncGenerator<DataContractDocument> {
    const { auth, catalog } = this.deps;
    for await (const page of catalog.streamEntities(
      {
        filter: { kind: 'API', 'spec.type': DATA_CONTRACT_API_TYPE },
        fields,
        pageSize: PAGE_SIZE,
        totalItems: 'exclude',
      },
      { credentials: await auth.getOwnServiceCredentials() },
    )) {
      for (const api of page) yield contractDocument(api);
    }
  }
}
