import { alertApiRef, useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Text } from '@backstage/ui';
import { LatestSignalResult } from '@backstage-data-mesh/plugin-data-mesh-common';
import { dataMeshApiRef } from '@backstage-data-mesh/plugin-data-mesh-react';
import { useState } from 'react';
import { isReason } from '../../sending/reason';
import { ReasonField } from '../../sending/ReasonField';
import { SendDialog } from '../../sending/SendDialog';
import { dataMeshTranslationRef } from '../../translation';

interface DropDialogProps {
  entityRef: string;
  result: LatestSignalResult;
  onClose: () => void;
  onDropped: () => void;
}

/** Asks why a rule is gone, so that its last result counts no longer. */
export function DropDialog({
  entityRef,
  result,
  onClose,
  onDropped,
}: DropDialogProps) {
  const { t } = useTranslationRef(dataMeshTranslationRef);
  const api = useApi(dataMeshApiRef);
  const alertApi = useApi(alertApiRef);
  const [reason, setReason] = useState('');
  const { output, rule } = result;

  const drop = async () => {
    await api.dropRule(entityRef, { output, rule, reason: reason.trim() });
    alertApi.post({
      message: t('quality.drop.done', { rule }),
      severity: 'success',
      display: 'transient',
    });
    onDropped();
    onClose();
  };

  return (
    <SendDialog
      title={t('quality.drop.title')}
      words={{
        send: t('quality.drop.send'),
        sending: t('quality.drop.sending'),
        cancel: t('quality.drop.cancel'),
        failed: t('quality.drop.failed'),
      }}
      disabled={!isReason(reason)}
      onSend={drop}
      onClose={onClose}
    >
      <Text as="p">{t('quality.drop.intro', { rule, output })}</Text>
      <ReasonField
        hint="quality.drop.reasonHint"
        value={reason}
        onChange={setReason}
      />
    </SendDialog>
  );
}
