import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  CheckOutcome,
  DataStatus,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { dataMeshReactTranslationRef } from '../translation';
import { OutcomeBadge } from './OutcomeBadge';

const outcomes: Record<DataStatus, CheckOutcome> = {
  ok: 'pass',
  late: 'fail',
  failing: 'fail',
  'not measured': 'unknown',
};

/**
 * Props of {@link DataStatusBadge}.
 *
 * @public
 */
export interface DataStatusBadgeProps {
  status: DataStatus;
}

/**
 * How the data of a product is today, which is not its level.
 *
 * @public
 */
export function DataStatusBadge({ status }: DataStatusBadgeProps) {
  const { t } = useTranslationRef(dataMeshReactTranslationRef);
  const word =
    status === 'not measured' ? t('status.notMeasured') : t(`status.${status}`);
  return (
    <OutcomeBadge outcome={outcomes[status]} plain>
      {word}
    </OutcomeBadge>
  );
}
