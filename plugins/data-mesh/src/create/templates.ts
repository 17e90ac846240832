import { Entity } from '@backstage/catalog-model';
import { useApi, useRouteRef } from '@backstage/core-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import {
  InputForm,
  ProductForm,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { Loaded, useLoaded } from '@backstage-data-mesh/plugin-data-mesh-react';
import { templateFormRouteRef } from '../routes';

/** `spec.type` of the templates that write products, or contracts. */
export type TemplateType = 'data-product' | 'data-contract';

/** What a template's form opens with; names that it does not know are ignored. */
export type Prefill = Partial<ProductForm> & {
  /** Of a contract: the ref of the product, and its port. */
  product?: string;
  port?: string;
  inputs?: InputForm[];
};

/** More than anybody registers, or reads. */
const MOST = 100;

/** The templates of a type; loaded when they are wanted. */
export function useTemplates(
  type: TemplateType,
  isWanted: boolean = true,
): Loaded<Entity[]> {
  const catalogApi = useApi(catalogApiRef);
  return useLoaded(isWanted ? ['templates', type] : undefined, async () => {
    const { items } = await catalogApi.queryEntities({
      filter: { kind: 'Template', 'spec.type': type },
      fields: ['apiVersion', 'kind', 'metadata', 'spec.type', 'spec.owner'],
      limit: MOST,
      totalItems: 'exclude',
    });
    const titleOf = ({ metadata }: Entity) => metadata.title ?? metadata.name;
    return [...items].sort((a, b) => titleOf(a).localeCompare(titleOf(b)));
  });
}

/** Leads to a template's form, filled in; undefined without the scaffolder. */
export function useTemplateLink():
  | ((template: Entity, prefill?: Prefill) => string)
  | undefined {
  const route = useRouteRef(templateFormRouteRef);
  return (
    route &&
    (({ metadata }, prefill) => {
      const form = route({
        namespace: metadata.namespace ?? 'default',
        templateName: metadata.name,
      });
      return prefill
        ? `${form}?formData=${encodeURIComponent(JSON.stringify(prefill))}`
        : form;
    })
  );
}
