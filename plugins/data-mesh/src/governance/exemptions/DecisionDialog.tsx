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
import { PolicyView } from '@backstage-data-mesh/plugin-data-mesh-common';
import {
  dataMeshApiRef,
  messageOf,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import { useState } from 'react';
import { LoadProblem } from '../../loading/LoadProblem';
import { isAnswer } from '../../loading/isAnswer';
import { useSending } from '../../loading/useSending';
import { dataMeshTranslationRef } from '../../translation';
import { checkTitle, Decision, isReasonEnough, MAX_REASON } from './decisions';
import { ProductLinks } from './ProductLinks';

const verbs = {
  approved: 'approve',
  denied: 'deny',
  revoked: 'revoke',
} as const;

interface DecisionDialogProps {
  decision: Decision;
  policies: readonly PolicyView[];
  onClose: () => void;
  onDecided: () => void;
  /** Somebody else was faster; the message says who and when. */
  onConflict: (message: string) => void;
}

/** Asks for the reason of a decision and sends both. */
export function DecisionDialog({
  decision: { item, kind },
  policies,
  onClose,
  onDecided,
  onConflict,
}: DecisionDialogProps) {
  const { t } = useTranslationRef(dataMeshTranslationRef);
  const api = useApi(dataMeshApiRef);
  const alertApi = useApi(alertApiRef);
  const [reason, setReason] = useState('');
  const words = reason.trim();

  const decide = async () => {
    if (kind === 'revoked') {
      await api.revokeExemption(item.id, { reason: words });
    } else {
      await api.decideExemption(item.id, {
        decision: kind,
        reason: words || undefined,
      });
    }
    alertApi.post({
      message: t(`governance.exemption.done.${kind}`),
      severity: 'success',
      display: 'transient',
    });
    onClose();
    onDecided();
  };
  const { send, sending, error } = useSending(async () => {
    try {
      await decide();
    } catch (problem) {
      if (!isAnswer(problem as Error, 'ConflictError')) throw problem;
      onClose();
      onConflict(messageOf(problem as Error));
    }
  });

  return (
    <Dialog isOpen onOpenChange={open => !open && onClose()} width={560}>
      <DialogHeader>{t(`governance.exemption.dialog.${kind}`)}</DialogHeader>
      <DialogBody>
        <Flex direction="column" gap="4">
          <div>
            <Text as="p" weight="bold">
              {checkTitle(item, policies).check}
            </Text>
            <ProductLinks products={item.products} />
            <Text as="p" color="secondary" dir="auto">
              {`“${item.reason}”`}
            </Text>
          </div>
          <TextAreaField
            label={t('governance.exemption.reason')}
            description={
              kind === 'approved'
                ? t('governance.exemption.reasonOptional')
                : t('governance.exemption.reasonNeeded')
            }
            isRequired={kind !== 'approved'}
            value={reason}
            onChange={setReason}
            maxLength={MAX_REASON}
            rows={4}
          />
          {error && (
            <LoadProblem
              title={t('governance.exemption.decisionFailed')}
              error={error}
            />
          )}
        </Flex>
      </DialogBody>
      <DialogFooter>
        <Button
          variant="primary"
          isDisabled={sending || !isReasonEnough(kind, reason)}
          onPress={send}
        >
          {sending
            ? t('governance.exemption.sending')
            : t(`governance.exemption.${verbs[kind]}`)}
        </Button>
        <Button variant="secondary" slot="close">
          {t('governance.exemption.cancel')}
        </Button>
      </DialogFooter>
    </Dialog>
  );
}
