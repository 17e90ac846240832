import { parseEntityRef } from '@backstage/catalog-model';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Text } from '@backstage/ui';
import {
  DataStatusBadge,
  OutcomeBadge,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import { DataStatuses } from '../quality/useDataStatuses';
import { dataMeshTranslationRef } from '../translation';

interface SourceStatusProps {
  /** Ref of the source; undefined when it is not known. */
  source: string | undefined;
  statuses: DataStatuses | undefined;
}

/** How the data of a source is today. */
export function SourceStatus({ source, statuses }: SourceStatusProps) {
  const { t } = useTranslationRef(dataMeshTranslationRef);
  if (source && parseEntityRef(source).kind !== 'dataproduct') {
    return <Text color="secondary">{t('product.inputs.noProduct')}</Text>;
  }
  if (!statuses) return null;
  const status = source && statuses.get(source);
  if (!status) return <OutcomeBadge outcome="unknown" plain />;
  return <DataStatusBadge status={status} />;
}
