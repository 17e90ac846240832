import { alertApiRef, useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  Button,
  Dialog,
  DialogBody,
  DialogFooter,
  DialogHeader,
  Flex,
  Text,
  TextAreaField,
} from '@backstage/ui';
import { LatestSignalResult } from '@backstage-data-mesh/plugin-data-mesh-common';
import { dataMeshApiRef } from '@backstage-data-mesh/plugin-data-mesh-react';
import { useState } from 'react';
import { LoadProblem } from '../../loading/LoadProblem';
import { useSending } from '../../loading/useSending';
import { dataMeshTranslationRef } from '../../translation';

const MIN_REASON = 10;
const MAX_REASON = 500;

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

  const { send, sending, error } = useSending(async () => {
    await api.dropRule(entityRef, { output, rule, reason: reason.trim() });
    alertApi.post({
      message: t('quality.drop.done', { rule }),
      severity: 'success',
      display: 'transient',
    });
    onDropped();
    onClose();
  });

  return (
    <Dialog isOpen onOpenChange={open => !open && onClose()} width={520}>
      <DialogHeader>{t('quality.drop.title')}</DialogHeader>
      <DialogBody>
        <Flex direction="column" gap="4">
          <Text as="p">{t('quality.drop.intro', { rule, output })}</Text>
          <TextAreaField
            label={t('quality.drop.reason')}
            description={t('quality.drop.reasonHint', {
              min: String(MIN_REASON),
              max: String(MAX_REASON),
            })}
            value={reason}
            onChange={setReason}
            maxLength={MAX_REASON}
            rows={4}
          />
          {error && (
            <LoadProblem title={t('quality.drop.failed')} error={error} />
          )}
        </Flex>
      </DialogBody>
      <DialogFooter>
        <Button
          variant="primary"
          isDisabled={sending || reason.trim().length < MIN_REASON}
          onPress={send}
        >
          {sending ? t('quality.drop.sending') : t('quality.drop.send')}
        </Button>
        <Button variant="secondary" slot="close">
          {t('quality.drop.cancel')}
        </Button>
      </DialogFooter>
    </Dialog>
  );
}
