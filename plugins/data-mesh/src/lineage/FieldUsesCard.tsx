import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { EntityInfoCard, EntityRefLink } from '@backstage/plugin-catalog-react';
import { Select, Skeleton, Text } from '@backstage/ui';
import {
  dataMeshApiRef,
  useLoaded,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import { useState } from 'react';
import { PlainTable } from '../contract/PlainTable';
import { useMono } from '../contract/useMono';
import { Ago } from '../format/Ago';
import { LoadProblem } from '../loading/LoadProblem';
import { dataMeshTranslationRef } from '../translation';
import { columnsOf, isOf, readColumn } from './fieldColumns';

const ALL = 'all';

/** Which products use a column of a product, as runs have shown. */
export function FieldUsesCard({ entityRef }: { entityRef: string }) {
  const { t } = useTranslationRef(dataMeshTranslationRef);
  const mono = useMono();
  const api = useApi(dataMeshApiRef);
  const [chosen, setChosen] = useState(ALL);
  const all = useLoaded(['field-uses', entityRef], signal =>
    api.findFieldUses(entityRef, {}, { signal }),
  );
  const column = chosen === ALL ? undefined : readColumn(chosen);
  const isCut = all.value && all.value.totalItems > all.value.items.length;
  // What the first answer had no room for is asked for by itself.
  const one = useLoaded(
    isCut && column ? ['field-uses', entityRef, column] : undefined,
    signal => api.findFieldUses(entityRef, column!, { signal }),
  );
  const { value, error, retry } = isCut && column ? one : all;
  const items = value?.items.filter(use => !column || isOf(use, column));

  const content = () => {
    if (error) {
      return (
        <LoadProblem
          title={t('product.uses.failed')}
          error={error}
          retry={retry}
        />
      );
    }
    if (!value || !items) {
      return (
        <div role="status" aria-label={t('product.uses.loading')}>
          <Skeleton width="100%" height={96} />
        </div>
      );
    }
    if (items.length === 0) {
      return <Text color="secondary">{t('product.uses.none')}</Text>;
    }
    return (
      <>
        {value.totalItems > value.items.length && (
          <Text as="p">
            {t('product.uses.notAll', {
              shown: value.items.length.toLocaleString(),
              all: value.totalItems.toLocaleString(),
            })}
          </Text>
        )}
        <PlainTable
          label={t('product.uses.title')}
          heads={[
            t('product.uses.column'),
            t('product.uses.product'),
            t('product.uses.becomes'),
            t('product.uses.job'),
            t('product.uses.lastSeen'),
          ]}
          rows={items.map(({ from, to, job, lastSeenAt }) => ({
            key: JSON.stringify([from, to]),
            cells: [
              <code className={mono}>{`${from.output}.${from.field}`}</code>,
              <EntityRefLink
                entityRef={to.product}
                title={to.productTitle}
                hideIcon
              />,
              <code className={mono}>{`${to.output}.${to.field}`}</code>,
              job,
              <Ago at={lastSeenAt} />,
            ],
          }))}
        />
      </>
    );
  };

  return (
    <EntityInfoCard
      title={t('product.uses.title')}
      headerActions={
        all.value &&
        all.value.items.length > 0 && (
          <Select
            aria-label={t('product.uses.field')}
            size="small"
            search={{ placeholder: t('product.uses.find') }}
            options={[
              { value: ALL, label: t('product.uses.allFields') },
              ...columnsOf(all.value.items),
            ]}
            value={chosen}
            onChange={key => setChosen(String(key))}
          />
        )
      }
    >
      {content()}
    </EntityInfoCard>
  );
}
