import { Link } from '@backstage/core-components';
import { alertApiRef, useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { EntityRefLink, EntityRefLinks } from '@backstage/plugin-catalog-react';
import { Text } from '@backstage/ui';
import {
  AttestationStatement,
  attestationStatement,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { dataMeshApiRef } from '@backstage-data-mesh/plugin-data-mesh-react';
import { ReactNode } from 'react';
import { formatDay } from '../format/dates';
import { Facts } from '../product/Facts';
import { useProduct } from '../product/useProduct';
import { SendDialog } from '../sending/SendDialog';
import { dataMeshTranslationRef } from '../translation';
import { ProductSources } from './useSources';

const roles = ['owner', 'productOwner', 'steward', 'technicalOwner'] as const;
const words = ['classification', 'personalData', 'limitations'] as const;

function useStatementFacts(
  statement: AttestationStatement,
): [string, ReactNode][] {
  const { t } = useTranslationRef(dataMeshTranslationRef);
  const none = t('scorecard.confirmation.none');
  const { support, consumers, endOfLife } = statement;
  return [
    ...roles.map((role): [string, ReactNode] => {
      const ref = statement[role];
      return [
        t(`scorecard.statement.${role}`),
        ref ? <EntityRefLink entityRef={ref} hideIcon /> : none,
      ];
    }),
    [
      t('scorecard.statement.support'),
      support?.map(({ channel }) => channel).join(', ') || none,
    ],
    ...words.map((field): [string, ReactNode] => [
      t(`scorecard.statement.${field}`),
      statement[field] ?? none,
    ]),
    [
      t('scorecard.statement.consumers'),
      consumers ? <EntityRefLinks entityRefs={consumers} hideIcons /> : none,
    ],
    [
      t('scorecard.statement.endOfLife'),
      endOfLife ? formatDay(endOfLife) : none,
    ],
  ];
}

interface AttestDialogProps {
  sources: ProductSources;
  onClose: () => void;
  onConfirmed: () => void;
}

/** Shows what an owner confirms, and confirms it. */
export function AttestDialog({
  sources,
  onClose,
  onConfirmed,
}: AttestDialogProps) {
  const { t } = useTranslationRef(dataMeshTranslationRef);
  const { product, ref } = useProduct();
  const api = useApi(dataMeshApiRef);
  const alertApi = useApi(alertApiRef);
  const statement = attestationStatement(product, sources.consumers);
  const facts = useStatementFacts(statement);

  const confirm = async () => {
    await api.attest(ref, statement);
    alertApi.post({
      message: t('scorecard.confirmation.done'),
      severity: 'success',
      display: 'transient',
    });
    onConfirmed();
    onClose();
  };

  return (
    <SendDialog
      title={t('scorecard.confirmation.dialogTitle', {
        product: product.metadata.title ?? product.metadata.name,
      })}
      words={{
        send: t('scorecard.confirmation.submit'),
        sending: t('scorecard.confirmation.submitting'),
        cancel: t('scorecard.confirmation.cancel'),
        failed: t('scorecard.confirmation.failed'),
      }}
      onSend={confirm}
      onClose={onClose}
    >
      <Text as="p">{t('scorecard.confirmation.intro')}</Text>
      <Facts facts={facts} />
      <Text as="p" variant="body-small" color="secondary">
        {t('scorecard.confirmation.wrong')}{' '}
        {sources.product.map(({ title, url }) => (
          <Link key={url} to={url}>
            {t('scorecard.edit', { what: title })}
          </Link>
        ))}
      </Text>
    </SendDialog>
  );
}
