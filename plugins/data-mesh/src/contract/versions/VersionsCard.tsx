import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Button, Text } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import {
  ContractDetails,
  ContractVersionSummary,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { OutcomeBadge } from '@backstage-data-mesh/plugin-data-mesh-react';
import { useState } from 'react';
import { formatDay } from '../../format/dates';
import { TitledCard } from '../../layout/TitledCard';
import { dataMeshTranslationRef } from '../../translation';
import { PlainButton } from '../PlainButton';
import { PlainTable } from '../PlainTable';

const FIRST = 10;

const useStyles = makeStyles({ strong: { fontWeight: 600 } });

/** What a version changed, against the one before it. */
function StepBadge({ version }: { version: ContractVersionSummary }) {
  const { t } = useTranslationRef(dataMeshTranslationRef);
  const { change } = version;
  if (!change) {
    return (
      <OutcomeBadge outcome="not-applicable" plain>
        {t('contract.versions.first')}
      </OutcomeBadge>
    );
  }
  if (change.breakingWithoutMajor) {
    return (
      <OutcomeBadge outcome="fail" plain>
        {t('contract.versions.breaking', { count: change.breaking })}
      </OutcomeBadge>
    );
  }
  if (change.weight === 'major') {
    return (
      <OutcomeBadge outcome="not-applicable" plain>
        {t('contract.versions.major')}
      </OutcomeBadge>
    );
  }
  return (
    <OutcomeBadge outcome="pass" plain>
      {change.weight === 'none'
        ? t('contract.versions.sameText')
        : t('contract.versions.compatible')}
    </OutcomeBadge>
  );
}

interface VersionsCardProps {
  details: ContractDetails;
  onCompare: (from: string, to: string) => void;
}

/** The versions of a contract that the portal has seen, newest first. */
export function VersionsCard({ details, onCompare }: VersionsCardProps) {
  const classes = useStyles();
  const { t } = useTranslationRef(dataMeshTranslationRef);
  const [all, setAll] = useState(false);
  const { versions, hash } = details;
  const shown = all ? versions : versions.slice(0, FIRST);
  const named = ({ version }: ContractVersionSummary) =>
    version || t('contract.versions.unversioned');
  const [newest, before] = versions;
  return (
    <TitledCard
      title={t('contract.versions.title')}
      subtitle={versions.length === 1 && t('contract.versions.onlyOne')}
      actions={
        before && (
          <Button
            variant="secondary"
            onPress={() => onCompare(before.hash, newest.hash)}
          >
            {t('contract.versions.compare')}
          </Button>
        )
      }
    >
      {versions.length === 0 ? (
        <Text color="secondary">{t('contract.versions.none')}</Text>
      ) : (
        <PlainTable
          label={t('contract.versions.title')}
          heads={[
            t('contract.versions.version'),
            t('contract.versions.status'),
            t('contract.versions.since'),
            t('contract.versions.change'),
          ]}
          rows={shown.map(one => ({
            key: `${one.entityRef} ${one.hash} ${one.firstSeenAt}`,
            cells: [
              <>
                <span className={classes.strong}>{named(one)}</span>
                {one.hash === hash && ` ${t('contract.versions.current')}`}
              </>,
              one.status || t('contract.notStated'),
              formatDay(one.firstSeenAt),
              one.change ? (
                <PlainButton
                  hint={t('contract.versions.compareWithBefore', {
                    version: named(one),
                  })}
                  onClick={() => onCompare(one.change!.from, one.hash)}
                >
                  <StepBadge version={one} />
                </PlainButton>
              ) : (
                <StepBadge version={one} />
              ),
            ],
          }))}
        />
      )}
      {versions.length > shown.length && (
        <Button variant="tertiary" onPress={() => setAll(true)}>
          {t('contract.versions.more', {
            count: versions.length - shown.length,
          })}
        </Button>
      )}
    </TitledCard>
  );
}
