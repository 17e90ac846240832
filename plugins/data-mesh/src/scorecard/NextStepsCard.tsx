import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Text } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import { ProductScorecard } from '@backstage-data-mesh/plugin-data-mesh-common';
import { OutcomeBadge } from '@backstage-data-mesh/plugin-data-mesh-react';
import { Said } from '../format/Said';
import { TitledCard } from '../layout/TitledCard';
import { dataMeshTranslationRef } from '../translation';
import { FixActions } from './FixActions';
import { NothingLeft } from './NothingLeft';
import { openWork } from './openWork';
import { useFixWords } from './useFixWords';

const useStyles = makeStyles(theme => ({
  list: { listStyle: 'none', margin: 0, padding: 0 },
  item: {
    display: 'grid',
    gap: theme.spacing(0.5, 2),
    gridTemplateColumns: '120px minmax(0, 1fr) minmax(110px, 170px)',
    padding: theme.spacing(1.25, 0),
    '& + &': { borderTop: `1px solid ${theme.palette.divider}` },
    [theme.breakpoints.down('xs')]: {
      gridTemplateColumns: 'minmax(0, 1fr)',
    },
  },
  title: { fontWeight: 600, overflowWrap: 'anywhere' },
  hint: { marginTop: theme.spacing(1) },
}));

/** What stands between a product and its next levels, cheapest first. */
export function NextStepsCard({
  scorecards,
}: {
  scorecards: ProductScorecard[];
}) {
  const classes = useStyles();
  const { t } = useTranslationRef(dataMeshTranslationRef);
  const { gives, fixer } = useFixWords();
  const work = openWork(scorecards);
  return (
    <TitledCard
      title={t('scorecard.next.title')}
      subtitle={work.length > 0 && t('scorecard.next.subtitle')}
    >
      {!work.length && <NothingLeft scorecards={scorecards} />}
      <ul className={classes.list}>
        {work.map(one => (
          <li
            key={`${one.scorecard.scorecard}/${one.check.id}`}
            className={classes.item}
          >
            <div>
              <OutcomeBadge
                outcome={one.check.outcome}
                critical={one.check.severity === 'critical'}
              />
            </div>
            <div>
              <div className={classes.title}>{one.check.title}</div>
              {one.check.message && (
                <Text as="p" variant="body-small" color="secondary" dir="auto">
                  <Said text={one.check.message} />
                </Text>
              )}
              {one.check.remediation && (
                <Text as="p" variant="body-small">
                  {one.check.remediation}
                </Text>
              )}
              <FixActions
                scorecard={one.scorecard.scorecard}
                check={one.check}
              />
            </div>
            <div>
              <Text as="div" weight="bold" variant="body-small">
                {gives(one)}
              </Text>
              <Text as="div" variant="body-small" color="secondary">
                {`${fixer(one.check.fixedBy)}, ${t(
                  `scorecard.effort.${one.check.effort}`,
                )}`}
              </Text>
            </div>
          </li>
        ))}
      </ul>
      {work.length > 0 && (
        <Text
          as="p"
          variant="body-small"
          color="secondary"
          className={classes.hint}
        >
          {t('scorecard.next.hint')}
        </Text>
      )}
    </TitledCard>
  );
}
