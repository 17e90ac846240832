import { alertApiRef, useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Text } from '@backstage/ui';
import { PolicyView } from '@backstage-data-mesh/plugin-data-mesh-common';
import {
  dataMeshApiRef,
  messageOf,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import { useState } from 'react';
import { isAnswer } from '../../loading/isAnswer';
import { ReasonField } from '../../sending/ReasonField';
import { SendDialog } from '../../sending/SendDialog';
import { dataMeshTranslationRef } from '../../translation';
import { checkTitle, Decision, isReasonEnough } from './decisions';
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
  const send = async () => {
    try {
      await decide();
    } catch (problem) {
      if (!isAnswer(problem as Error, 'ConflictError')) throw problem;
      onClose();
      onConflict(messageOf(problem as Error));
    }
  };

  return (
    <SendDialog
      title={t(`governance.exemption.dialog.${kind}`)}
      words={{
        send: t(`governance.exemption.${verbs[kind]}`),
        sending: t('governance.exemption.sending'),
        cancel: t('governance.exemption.cancel'),
        failed: t('governance.exemption.decisionFailed'),
      }}
      disabled={!isReasonEnough(kind, reason)}
      onSend={send}
      onClose={onClose}
    >
      <div>
        <Text as="p" weight="bold">
          {checkTitle(item, policies).check}
        </Text>
        <ProductLinks products={item.products} />
        <Text as="p" color="secondary" dir="auto">
          {`“${item.reason}”`}
        </Text>
      </div>
      <ReasonField
        hint={
          kind === 'approved'
            ? 'governance.exemption.reasonOptional'
            : 'governance.exemption.reasonNeeded'
        }
        isRequired={kind !== 'approved'}
        value={reason}
        onChange={setReason}
      />
    </SendDialog>
  );
}
