import { useApi } from '@backstage/core-plugin-api';
import {
  ContractField,
  draftDataProduct,
  OutputPortType,
  PreviewResult,
  ProductForm,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import {
  dataMeshApiRef,
  Loaded,
  useLoaded,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import { Entity } from '@backstage/catalog-model';
import { useMemo, useState } from 'react';
import useDebounce from 'react-use/esm/useDebounce';
import { withoutBlanks } from '../form/withoutBlanks';

const PAUSE = 500;

/** What a draft would get. */
export type ProductPreview = PreviewResult['products'][number];

interface Draft {
  entities?: Entity[];
  /** Why nothing can be drafted. */
  problem?: Error;
}

/** The form without rows that nobody has filled in yet. */
function settledForm(form: Partial<ProductForm>): Partial<ProductForm> {
  const named = (fields: ContractField[] | undefined) =>
    fields && withoutBlanks(fields).filter(({ name }) => name);
  return {
    ...form,
    inputs: form.inputs && withoutBlanks(form.inputs),
    fields: named(form.fields),
    predictionFields: named(form.predictionFields),
  };
}

/** The product that a form describes; none without a name. */
function draftOf(
  form: Partial<ProductForm>,
  portType: OutputPortType | undefined,
): Draft {
  if (!form.name) return {};
  try {
    return {
      entities: draftDataProduct(settledForm(form) as ProductForm, { portType })
        .entities,
    };
  } catch (error) {
    return { problem: error as Error };
  }
}

/** Measures what a form describes, a moment after it was changed last. */
export function usePreview(
  form: Partial<ProductForm>,
  portType: OutputPortType | undefined,
): Loaded<ProductPreview> & Draft {
  const api = useApi(dataMeshApiRef);
  const content = JSON.stringify(form);
  const draft = useMemo(
    () => draftOf(JSON.parse(content), portType),
    [content, portType],
  );
  const [settled, setSettled] = useState(draft);
  useDebounce(() => setSettled(draft), PAUSE, [draft]);
  const { entities } = settled;
  const loaded = useLoaded(
    entities,
    async signal => {
      const { products } = await api.previewProducts(entities!, { signal });
      return products[0];
    },
    { keep: true },
  );
  return {
    ...loaded,
    ...draft,
    // What was measured before the last change is not what is shown now.
    loading: loaded.loading || draft !== settled,
  };
}
