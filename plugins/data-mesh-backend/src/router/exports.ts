import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import {
  contractsOf,
  ExportedDocument,
  isDataProductEntity,
  odcsOfEntity,
  odpsOfEntity,
  resolveDataProductRef,
  writeExportedDocument,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { Response, Router } from 'express';
import { readByRefs } from '../facts/readByRefs';
import { noSuchProduct, productRef, readerOf } from './readerOf';
import { RouterDeps } from './RouterDeps';

type Format = 'yaml' | 'json';

const formatOf = (query: { format?: unknown }): Format =>
  query.format === 'json' ? 'json' : 'yaml';

function sendDocument(
  response: Response,
  document: ExportedDocument,
  { metadata }: Entity,
  standard: 'odcs' | 'odps',
  format: Format,
): void {
  const name = metadata.name.replace(/[^\w.-]/g, '_');
  response
    .set({
      'Content-Type': `application/${format}; charset=utf-8`,
      'Content-Disposition': `attachment; filename="${name}.${standard}.${format}"`,
      'X-Content-Type-Options': 'nosniff',
    })
    .send(writeExportedDocument(document, format));
}

/** Products and contracts as files of their open standards. */
export function addExportRoutes(router: Router, deps: RouterDeps): void {
  const { catalog, contracts } = deps;

  router.get('/products/:namespace/:name/odps', async (request, response) => {
    const credentials = await readerOf(deps, request);
    const ref = productRef(request.params);
    const product = await catalog.getEntityByRef(ref, { credentials });
    if (!product || !isDataProductEntity(product)) throw noSuchProduct(ref);
    const { inputs = [], outputs = [] } = product.spec;
    const refs = [
      ...inputs.flatMap(({ contract }) => contract ?? []),
      ...outputs.flatMap(contractsOf),
    ].map(contract =>
      stringifyEntityRef(resolveDataProductRef(product, 'contract', contract)),
    );
    // With the caller's credentials: what the caller may not read is not there.
    const readable = await readByRefs(
      catalog,
      [...new Set(refs)],
      undefined,
      credentials,
    );
    sendDocument(
      response,
      odpsOfEntity(product, readable),
      product,
      'odps',
      formatOf(request.query),
    );
  });

  router.get('/contracts/:namespace/:name/odcs', async (request, response) => {
    const credentials = await readerOf(deps, request);
    const { namespace, name } = request.params;
    const ref = stringifyEntityRef({ kind: 'API', namespace, name });
    const api = await contracts.entity(ref, credentials);
    sendDocument(
      response,
      odcsOfEntity(api),
      api,
      'odcs',
      formatOf(request.query),
    );
  });
}
