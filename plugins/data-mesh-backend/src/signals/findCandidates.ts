import { AuthService } from '@backstage/backend-plugin-api';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { CatalogService } from '@backstage/plugin-catalog-node';
import {
  ANNOTATION_DBT_PROJECT,
  ANNOTATION_OPENLINEAGE_NAMESPACE,
  datasetParts,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { SignalSubject } from '@backstage-data-mesh/plugin-data-mesh-node';
import { FieldStore } from '../contracts/FieldStore';
import { namespaceKey, PortCandidates, projectKey } from './mapSubject';
import { PortIndex, SignalProduct } from './PortIndex';

/** Products that say the same of themselves; more are not looked at. */
const MAX_ANNOTATED = 200;

const different = (texts: readonly (string | undefined)[]) => [
  ...new Set(texts.filter((text): text is string => Boolean(text))),
];

async function findAnnotated(
  deps: { catalog: CatalogService; auth: AuthService; index: PortIndex },
  subjects: readonly SignalSubject[],
): Promise<Map<string, SignalProduct[]>> {
  const wanted = [
    {
      annotation: ANNOTATION_DBT_PROJECT,
      values: different(subjects.map(({ project }) => project)),
      key: projectKey,
    },
    {
      annotation: ANNOTATION_OPENLINEAGE_NAMESPACE,
      values: different(subjects.map(({ namespace }) => namespace)),
      key: namespaceKey,
    },
  ].filter(({ values }) => values.length);
  if (!wanted.length) return new Map();
  const { items } = await deps.catalog.queryEntities(
    {
      filter: wanted.map(({ annotation, values }) => ({
        kind: 'DataProduct',
        [`metadata.annotations.${annotation}`]: values,
      })),
      fields: [
        'kind',
        'metadata.name',
        'metadata.namespace',
        'metadata.annotations',
      ],
      limit: MAX_ANNOTATED,
      totalItems: 'exclude',
    },
    { credentials: await deps.auth.getOwnServiceCredentials() },
  );
  const products = await deps.index.products(
    items.map(item => stringifyEntityRef(item)),
  );
  const found = new Map<string, SignalProduct[]>();
  for (const item of items) {
    const product = products.get(stringifyEntityRef(item));
    for (const { annotation, key } of wanted) {
      const value = item.metadata.annotations?.[annotation];
      if (product && value) {
        found.set(key(value), [...(found.get(key(value)) ?? []), product]);
      }
    }
  }
  return found;
}

/** Contracts whose names are read while a sender waits. */
const MAX_NEW_CONTRACTS = 500;

/** Looks up which ports the subjects of one request may be about. */
export async function findCandidates(
  deps: {
    catalog: CatalogService;
    auth: AuthService;
    index: PortIndex;
    fields: FieldStore;
  },
  subjects: readonly SignalSubject[],
  given: PortCandidates['given'],
): Promise<Omit<PortCandidates, 'mayWrite'>> {
  const { index, fields } = deps;
  const refs = different([
    given.product,
    ...subjects.map(({ product }) => product),
  ]);
  // What was registered a second ago is known by its names as well. When very
  // many were, nobody waits for all of them.
  await fields.update({ atMost: MAX_NEW_CONTRACTS });
  const annotated = await findAnnotated(deps, subjects);
  const tied = [...annotated.values()].flat().map(({ entityRef }) => entityRef);
  const keys = different(
    subjects.map(({ dataset }) => datasetParts(dataset ?? '').at(-1)),
  );
  const [products, served, byName, ofProducts] = await Promise.all([
    index.products(refs),
    index.byContractId(different(subjects.map(({ contract }) => contract?.id))),
    index.byName(keys),
    index.ofProducts(different([...refs, ...tied])),
  ]);
  return {
    given,
    products,
    served,
    named: [...byName, ...ofProducts],
    annotated,
  };
}
