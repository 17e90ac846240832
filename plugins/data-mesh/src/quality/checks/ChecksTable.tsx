import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Button } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import { LatestSignalResult } from '@backstage-data-mesh/plugin-data-mesh-common';
import { OutcomeBadge } from '@backstage-data-mesh/plugin-data-mesh-react';
import { PlainTable } from '../../contract/PlainTable';
import { useMono } from '../../contract/useMono';
import { Ago } from '../../format/Ago';
import { useTableStyles } from '../../layout/useTableStyles';
import { dataMeshTranslationRef } from '../../translation';
import { SignalOutcomeBadge } from '../SignalOutcomeBadge';
import { useDimensionName } from '../useDimensionName';
import { useSinceWords } from './useSinceWords';

const useStyles = makeStyles({
  rule: { fontWeight: 600, overflowWrap: 'anywhere' },
  message: { maxWidth: 480, overflowWrap: 'anywhere' },
});

interface ChecksTableProps {
  results: readonly LatestSignalResult[];
  /** Missing when the reader may not say why a rule is gone. */
  onDrop?: (result: LatestSignalResult) => void;
}

/** Quality rules with what they last came to. */
export function ChecksTable({ results, onDrop }: ChecksTableProps) {
  const classes = useStyles();
  const mono = useMono();
  const { second } = useTableStyles();
  const { t } = useTranslationRef(dataMeshTranslationRef);
  const dimensionName = useDimensionName();
  const since = useSinceWords();

  const gone = (result: LatestSignalResult) => (
    <>
      <OutcomeBadge outcome="unknown" plain>
        {t('quality.checks.disappeared')}
      </OutcomeBadge>
      <div className={second}>{t('quality.checks.disappearedMeans')}</div>
      {onDrop && (
        <Button
          variant="secondary"
          aria-label={t('quality.checks.whyGoneFor', { rule: result.rule })}
          onPress={() => onDrop(result)}
        >
          {t('quality.checks.whyGone')}
        </Button>
      )}
    </>
  );
  return (
    <PlainTable
      label={t('quality.checks.title')}
      heads={[
        t('quality.checks.outcome'),
        t('quality.checks.rule'),
        t('quality.checks.output'),
        t('quality.checks.value'),
        t('quality.checks.sinceHead'),
        t('quality.checks.measured'),
      ]}
      labelled={[t('quality.checks.value')]}
      rows={results.map(one => ({
        key: `${one.output} ${one.rule}`,
        cells: [
          <>
            <SignalOutcomeBadge outcome={one.outcome} />
            {one.severity !== 'error' && (
              <div className={second}>
                {t(`quality.checks.severity.${one.severity}`)}
              </div>
            )}
          </>,
          <>
            <span className={classes.rule}>{one.rule}</span>{' '}
            {one.field && <code className={mono}>{one.field}</code>}
            {one.message && (
              <div className={classes.message} dir="auto">
                {one.message}
              </div>
            )}
            {one.disappeared && gone(one)}
          </>,
          <>
            {one.output}
            <div className={second}>{dimensionName(one.dimension)}</div>
          </>,
          one.value === undefined ? '–' : one.value.toLocaleString(),
          since(one),
          <>
            <Ago at={one.at} />
            <div className={second}>{one.source ?? t('quality.noTool')}</div>
          </>,
        ],
      }))}
    />
  );
}
