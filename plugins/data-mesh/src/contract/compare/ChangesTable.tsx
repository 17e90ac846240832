import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Button, Text } from '@backstage/ui';
import {
  ChangeWeight,
  CheckOutcome,
  ContractChange,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { OutcomeBadge } from '@backstage-data-mesh/plugin-data-mesh-react';
import { useState } from 'react';
import { dataMeshTranslationRef } from '../../translation';
import { PlainTable } from '../PlainTable';
import { useMono } from '../useMono';

/** Rows at first, and how many come with each step. */
const STEP = 50;

const outcomes: Record<ChangeWeight, CheckOutcome> = {
  major: 'fail',
  minor: 'pass',
  patch: 'not-applicable',
};
const words = {
  major: 'breaking',
  minor: 'compatible',
  patch: 'text',
} as const;

interface ChangesTableProps {
  changes: readonly ContractChange[];
  /** How many more there are than the backend lists. */
  leftOut: number;
}

/** What changed, that which breaks first; changes of words only on demand. */
export function ChangesTable({ changes, leftOut }: ChangesTableProps) {
  const mono = useMono();
  const { t } = useTranslationRef(dataMeshTranslationRef);
  const heavy = changes.filter(({ weight }) => weight !== 'patch');
  const light = changes.filter(({ weight }) => weight === 'patch');
  const [showLight, setShowLight] = useState(heavy.length === 0);
  const [limit, setLimit] = useState(STEP);
  if (changes.length === 0) {
    return <Text color="secondary">{t('contract.compare.none')}</Text>;
  }
  const listed = showLight ? [...heavy, ...light] : heavy;
  const left = listed.length - limit;
  return (
    <>
      <PlainTable
        label={t('contract.compare.changes')}
        heads={[
          t('contract.compare.kind'),
          t('contract.compare.where'),
          t('contract.compare.what'),
        ]}
        rows={listed.slice(0, limit).map((change, i) => ({
          key: `${i}`,
          cells: [
            <OutcomeBadge outcome={outcomes[change.weight]}>
              {t(`contract.compare.${words[change.weight]}`)}
            </OutcomeBadge>,
            change.place ? (
              <code className={mono}>{change.place}</code>
            ) : (
              t('contract.compare.document')
            ),
            <span dir="auto">{change.message}</span>,
          ],
        }))}
      />
      {left > 0 && (
        <Button variant="tertiary" onPress={() => setLimit(limit + STEP)}>
          {t('contract.compare.showMore', { count: Math.min(left, STEP) })}
        </Button>
      )}
      {light.length > 0 && heavy.length > 0 && (
        <Button variant="tertiary" onPress={() => setShowLight(!showLight)}>
          {showLight
            ? t('contract.compare.hideText')
            : t('contract.compare.showText', { count: light.length })}
        </Button>
      )}
      {leftOut > 0 && (
        <Text as="p" color="secondary">
          {t('contract.compare.leftOut', { count: leftOut })}
        </Text>
      )}
    </>
  );
}
