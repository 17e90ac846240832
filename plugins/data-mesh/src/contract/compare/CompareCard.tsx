import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Button, Select, Skeleton, Text } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import ArrowIcon from '@material-ui/icons/ArrowForward';
import {
  ContractComparison,
  ContractDetails,
  ContractVersionSummary,
  describeDiff,
  diffVerdict,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { Loaded } from '@backstage-data-mesh/plugin-data-mesh-react';
import { useMemo } from 'react';
import { formatDay } from '../../format/dates';
import { TitledCard } from '../../layout/TitledCard';
import { LoadProblem } from '../../loading/LoadProblem';
import { dataMeshTranslationRef } from '../../translation';
import { CopyTextButton } from '../CopyTextButton';
import { ChangesTable } from './ChangesTable';
import { comparedDiff } from './comparedDiff';
import { ConsumersHit } from './ConsumersHit';
import { LineDiffView } from './LineDiffView';
import { useEffectWords } from './useEffectWords';
import { VerdictNote } from './VerdictNote';

const useStyles = makeStyles(theme => ({
  columns: {
    alignItems: 'start',
    display: 'grid',
    gap: theme.spacing(2),
    gridTemplateColumns: 'minmax(0, 5fr) minmax(0, 4fr)',
    marginTop: theme.spacing(2),
    [theme.breakpoints.down('sm')]: { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  part: { display: 'grid', gap: theme.spacing(1) },
}));

function Comparison({ comparison }: { comparison: ContractComparison }) {
  const classes = useStyles();
  const { t } = useTranslationRef(dataMeshTranslationRef);
  const effectWords = useEffectWords();
  const diff = useMemo(() => comparedDiff(comparison), [comparison]);
  const { consumers, text } = comparison;
  const forPullRequest = () =>
    describeDiff(diff, {
      format: 'markdown',
      consumers: consumers
        .filter(({ effect }) => effect !== 'unaffected')
        .map(consumer => ({
          title: consumer.title,
          ref: consumer.entityRef,
          effect: [
            t(`contract.compare.${consumer.effect}`),
            ...effectWords(consumer),
          ].join(': '),
        })),
    });
  return (
    <>
      <VerdictNote
        verdict={diffVerdict(diff)}
        isBad={diff.breakingWithoutMajor}
        isBreaking={diff.weight === 'major'}
      />
      <div className={classes.columns}>
        <div className={classes.part}>
          <Text as="h3" variant="body-small" weight="bold">
            {t('contract.compare.changes')}
          </Text>
          <ChangesTable
            changes={comparison.changes}
            leftOut={comparison.changesLeftOut}
          />
          <Text as="h3" variant="body-small" weight="bold">
            {t('contract.compare.lines')}
          </Text>
          <LineDiffView from={text.from} to={text.to} />
        </div>
        <div className={classes.part}>
          <Text as="h3" variant="body-small" weight="bold">
            {t('contract.compare.consumers')}
          </Text>
          <ConsumersHit consumers={consumers} />
          <div>
            <CopyTextButton
              text={forPullRequest()}
              label={t('contract.compare.copy')}
            />
          </div>
        </div>
      </div>
    </>
  );
}

interface CompareCardProps {
  details: ContractDetails;
  from: string;
  to: string;
  comparison: Loaded<ContractComparison>;
  onChange: (from: string, to: string) => void;
  onClose: () => void;
}

/** Two versions of a contract: what changed, and whom it hits. */
export function CompareCard({
  details,
  from,
  to,
  comparison,
  onChange,
  onClose,
}: CompareCardProps) {
  const { t } = useTranslationRef(dataMeshTranslationRef);
  const { value, error, retry } = comparison;
  const { versions, compare } = details;
  const named = ({ version }: ContractVersionSummary) =>
    version || t('contract.versions.unversioned');
  // Two APIs may have the same text.
  const distinct = new Map(versions.map(one => [one.hash, one]));
  const options = [...distinct.values()].map(one => ({
    value: one.hash,
    label: [named(one), one.status, formatDay(one.firstSeenAt)]
      .filter(Boolean)
      .join(' · '),
  }));
  const isDraft = compare?.from === from && compare?.to === to;
  const content = () => {
    if (from === to) {
      return <Text color="secondary">{t('contract.compare.same')}</Text>;
    }
    if (error) {
      return (
        <LoadProblem
          title={t('contract.compare.failed')}
          error={error}
          retry={retry}
        />
      );
    }
    if (!value) {
      return (
        <div role="status" aria-label={t('contract.compare.loading')}>
          <Skeleton width="100%" height={200} />
        </div>
      );
    }
    return <Comparison key={`${from} ${to}`} comparison={value} />;
  };
  return (
    <TitledCard
      title={t('contract.compare.title')}
      subtitle={
        isDraft &&
        value &&
        t('contract.compare.draft', {
          from: named(value.from),
          to: named(value.to),
        })
      }
      actions={
        <>
          <Select
            aria-label={t('contract.compare.from')}
            size="small"
            options={options}
            value={from}
            onChange={key => onChange(String(key), to)}
          />
          <ArrowIcon aria-hidden fontSize="inherit" />
          <Select
            aria-label={t('contract.compare.to')}
            size="small"
            options={options}
            value={to}
            onChange={key => onChange(from, String(key))}
          />
          <Button variant="tertiary" onPress={onClose}>
            {t('contract.compare.close')}
          </Button>
        </>
      }
    >
      {content()}
    </TitledCard>
  );
}
