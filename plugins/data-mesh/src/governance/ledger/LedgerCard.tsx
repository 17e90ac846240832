import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Button, Skeleton, Text } from '@backstage/ui';
import {
  LedgerEntry,
  PolicyView,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { dataMeshApiRef } from '@backstage-data-mesh/plugin-data-mesh-react';
import { LoadProblem } from '../../loading/LoadProblem';
import { TitledCard } from '../../layout/TitledCard';
import { dataMeshTranslationRef } from '../../translation';
import { usePages } from '../usePages';
import { LedgerTable } from './LedgerTable';
import { LedgerVerdict } from './LedgerVerdict';

const PAGE_SIZE = 10;

interface LedgerCardProps {
  /** Where titles of checks are looked for. */
  policies: readonly PolicyView[];
  /** Changes when something was decided. */
  version: number;
}

/** The ledger, newest first, and whether it is as it was written. */
export function LedgerCard({ policies, version }: LedgerCardProps) {
  const { t } = useTranslationRef(dataMeshTranslationRef);
  const api = useApi(dataMeshApiRef);
  const ledger = usePages<LedgerEntry[]>(
    ['ledger', version],
    (last, signal) =>
      api.listLedger(
        { limit: PAGE_SIZE, beforeSeq: last?.[last.length - 1].seq },
        { signal },
      ),
    { keep: true },
  );
  const { pages, error, reload } = ledger;
  const entries = pages?.flat() ?? [];
  const oldest = entries[entries.length - 1];
  return (
    <TitledCard
      title={t('governance.ledger.title')}
      subtitle={t('governance.ledger.subtitle')}
    >
      <LedgerVerdict version={version} newest={entries[0]?.seq} />
      {error && (
        <LoadProblem
          title={t('governance.ledger.failed')}
          error={error}
          retry={reload}
        />
      )}
      {!pages && !error && <Skeleton width="100%" height={320} />}
      {pages && !entries.length && (
        <Text color="secondary">{t('governance.ledger.none')}</Text>
      )}
      {entries.length > 0 && (
        <LedgerTable entries={entries} policies={policies} />
      )}
      {ledger.moreError && (
        <LoadProblem
          title={t('governance.ledger.failed')}
          error={ledger.moreError}
        />
      )}
      {oldest && oldest.seq > 1 && (
        <Button
          variant="tertiary"
          isDisabled={ledger.loadingMore}
          onPress={ledger.more}
        >
          {ledger.loadingMore
            ? t('governance.ledger.loadingMore')
            : t('governance.ledger.more')}
        </Button>
      )}
    </TitledCard>
  );
}
