import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { EntityDisplayName } from '@backstage/plugin-catalog-react';
import { Card, CardBody, Text } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import {
  CheckOutcome,
  outcomesWorstFirst,
  ProductScorecard,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import {
  LevelBadge,
  levelColors,
  LevelIcon,
  OutcomeBadge,
  useLevelName,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import { useTheme } from '@material-ui/core/styles';
import { formatDay } from '../format/dates';
import { dataMeshTranslationRef } from '../translation';
import { CapNote } from './CapNote';
import { rungsOf } from './rungs';
import { useRungState } from './useRungState';
import { countOutcomes, ScoreBar } from './ScoreBar';

const useStyles = makeStyles(theme => ({
  head: {
    alignItems: 'flex-start',
    display: 'flex',
    gap: theme.spacing(1),
    justifyContent: 'space-between',
  },
  score: {
    alignItems: 'baseline',
    display: 'flex',
    gap: theme.spacing(1),
    margin: theme.spacing(1, 0),
  },
  figure: {
    fontSize: 28,
    fontVariantNumeric: 'tabular-nums',
    fontWeight: 700,
    lineHeight: '32px',
  },
  counts: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(0.5, 2),
    margin: theme.spacing(1, 0, 1.5),
  },
  steps: {
    display: 'grid',
    gap: 4,
    gridAutoColumns: 'minmax(0, 1fr)',
    gridAutoFlow: 'column',
    listStyle: 'none',
    margin: 0,
    padding: 0,
  },
  step: {
    background: theme.palette.type === 'dark' ? '#34373b' : '#f5f7f9',
    borderTop: `3px solid ${theme.palette.divider}`,
    minWidth: 0,
    overflowWrap: 'anywhere',
    padding: theme.spacing(0.75, 1),
  },
  name: { alignItems: 'center', display: 'flex', fontWeight: 600, gap: 6 },
  note: { marginTop: theme.spacing(1) },
}));

function Steps({ scorecard }: { scorecard: ProductScorecard }) {
  const classes = useStyles();
  const { t } = useTranslationRef(dataMeshTranslationRef);
  const { type } = useTheme().palette;
  const levelName = useLevelName();
  const rungState = useRungState();
  const ladder = scorecard.levels.length;
  const rungs = rungsOf(scorecard)
    .filter(({ level }) => level !== null)
    .sort((a, b) => a.position - b.position);
  return (
    <ol className={classes.steps}>
      {rungs.map(rung => {
        const { level, position, reached, done, applicable } = rung;
        return (
          <li
            key={level}
            className={classes.step}
            style={{
              borderColor: reached
                ? levelColors(position, type, ladder).fill
                : undefined,
            }}
          >
            <div className={classes.name}>
              <LevelIcon position={position} ladder={ladder} />
              {levelName(level)}
            </div>
            <Text variant="body-small" weight={reached ? 'regular' : 'bold'}>
              {reached
                ? `${rungState(rung)}, ${t('scorecard.ladder.ofChecks', {
                    done: String(done),
                    all: String(applicable),
                  })}`
                : rungState(rung)}
            </Text>
          </li>
        );
      })}
    </ol>
  );
}

/** Where a product stands on one scorecard. */
export function SummaryCard({ scorecard }: { scorecard: ProductScorecard }) {
  const classes = useStyles();
  const { t } = useTranslationRef(dataMeshTranslationRef);
  const { score, coverage, checks, atRiskUntil } = scorecard;
  const counts = countOutcomes(checks);
  return (
    <Card>
      <CardBody>
        <div className={classes.head}>
          <div>
            <Text as="h2" variant="title-x-small" weight="bold">
              {scorecard.title}
            </Text>
            <Text as="p" variant="body-small" color="secondary">
              {t('scorecard.checksOf', { count: checks.length })}
              {scorecard.domain && (
                <>
                  {' · '}
                  <EntityDisplayName
                    entityRef={scorecard.domain}
                    hideIcon
                    disableTooltip
                  />
                </>
              )}
            </Text>
          </div>
          <LevelBadge
            level={scorecard.level}
            position={scorecard.position}
            ladder={scorecard.levels.length}
            exempt={scorecard.exempt}
            due={scorecard.due}
          />
        </div>
        <div className={classes.score}>
          <span className={classes.figure}>
            {score === null ? '–' : Math.round(score)}
          </span>
          <Text color="secondary">
            {`${t('scorecard.ofHundred')} · ${t('scorecard.known', {
              known: String(coverage.known),
              applicable: String(coverage.applicable),
            })}`}
          </Text>
        </div>
        <ScoreBar counts={counts} />
        <div className={classes.counts}>
          {(
            [
              'pass',
              ...outcomesWorstFirst.filter(o => o !== 'pass'),
            ] as CheckOutcome[]
          )
            .filter(outcome => counts[outcome])
            .map(outcome => (
              <OutcomeBadge key={outcome} outcome={outcome} plain>
                {t(`scorecard.counts.${outcome}`, {
                  number: String(counts[outcome]),
                })}
              </OutcomeBadge>
            ))}
        </div>
        <Steps scorecard={scorecard} />
        <CapNote scorecard={scorecard} className={classes.note} />
        {atRiskUntil && (
          <Text as="p" variant="body-small" className={classes.note}>
            {t('scorecard.ladder.atRisk', { date: formatDay(atRiskUntil) })}
          </Text>
        )}
      </CardBody>
    </Card>
  );
}
