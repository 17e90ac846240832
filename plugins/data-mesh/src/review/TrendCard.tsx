import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  Button,
  Skeleton,
  Text,
  ToggleButton,
  ToggleButtonGroup,
} from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import {
  PolicyView,
  Scorecard,
  Trend,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import {
  LevelIcon,
  Loaded,
  useLevelName,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import { useState } from 'react';
import { formatDay } from '../format/dates';
import { LoadProblem } from '../loading/LoadProblem';
import { TitledCard } from '../layout/TitledCard';
import { dataMeshTranslationRef } from '../translation';
import { TrendChart } from './TrendChart';
import { TrendDay, trendDays } from './trendSeries';

const LISTED = 5;

const useStyles = makeStyles(theme => ({
  table: {
    borderSpacing: 0,
    fontSize: 13,
    fontVariantNumeric: 'tabular-nums',
    width: '100%',
    '& th, & td': { padding: 4, textAlign: 'right' },
    '& th:first-child, & td:first-child': { textAlign: 'left' },
  },
  scroll: { maxHeight: 260, overflow: 'auto' },
  legend: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(0.5, 1.5),
    listStyle: 'none',
    margin: theme.spacing(1, 0),
    padding: 0,
  },
  sign: { alignItems: 'center', display: 'inline-flex', fontSize: 13, gap: 5 },
  events: { fontSize: 12, listStyle: 'none', margin: 0, padding: 0 },
}));

interface TrendBodyProps {
  scorecard: Scorecard;
  days: TrendDay[];
}

/** Today in words, which is also the legend of the chart. */
function Legend({ scorecard, days }: TrendBodyProps) {
  const classes = useStyles();
  const levelName = useLevelName();
  const today = days[days.length - 1].levels;
  const levels = [{ name: null, position: -1 }].concat(
    scorecard.levels.map(({ name }, position) => ({ name, position })) as any,
  );
  return (
    <ul className={classes.legend}>
      {levels.map(({ name, position }) => (
        <li key={position} className={classes.sign}>
          <LevelIcon position={position} ladder={scorecard.levels.length} />
          <span>
            <strong>{(today[position] ?? 0).toLocaleString()}</strong>{' '}
            {levelName(name)}
          </span>
        </li>
      ))}
    </ul>
  );
}

function TrendTable({ scorecard, days }: TrendBodyProps) {
  const classes = useStyles();
  const { t } = useTranslationRef(dataMeshTranslationRef);
  const levelName = useLevelName();
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className={classes.scroll} tabIndex={0}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t('review.trend.day')}</th>
            <th scope="col">{levelName(null)}</th>
            {scorecard.levels.map(({ name }) => (
              <th key={name} scope="col">
                {levelName(name)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {[...days].reverse().map(({ day, levels }) => (
            <tr key={day}>
              <td>{formatDay(day)}</td>
              <td>{(levels['-1'] ?? 0).toLocaleString()}</td>
              {scorecard.levels.map(({ name }, position) => (
                <td key={name}>{(levels[position] ?? 0).toLocaleString()}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface TrendCardProps {
  trend: Loaded<Trend>;
  policies: PolicyView[] | undefined;
  days: number;
}

/** How many products had which level, day by day. */
export function TrendCard({ trend, policies, days }: TrendCardProps) {
  const classes = useStyles();
  const { t } = useTranslationRef(dataMeshTranslationRef);
  const inForce = (policies ?? []).filter(one => one.inForce);
  const [chosen, setChosen] = useState<string>();
  const [asTable, setAsTable] = useState(false);
  const scorecard = (
    inForce.find(one => one.scorecard.id === chosen) ?? inForce[0]
  )?.scorecard;

  const content = () => {
    if (trend.error) {
      return (
        <LoadProblem
          title={t('review.trend.failed')}
          error={trend.error}
          retry={trend.retry}
        />
      );
    }
    if (!trend.value || !scorecard) {
      return <Skeleton width="100%" height={260} />;
    }
    const series = trendDays(trend.value, scorecard.id);
    if (!series.length) {
      return <Text color="secondary">{t('review.trend.none')}</Text>;
    }
    const changes = trend.value.policyChanges.filter(
      one => one.scorecard === scorecard.id,
    );
    return (
      <>
        {asTable ? (
          <TrendTable scorecard={scorecard} days={series} />
        ) : (
          <TrendChart
            title={scorecard.title}
            days={series}
            levels={scorecard.levels}
            policyChanges={changes}
          />
        )}
        <Legend scorecard={scorecard} days={series} />
        <ul className={classes.events}>
          {changes.slice(-LISTED).map(one => (
            <li key={one.at}>
              {`${formatDay(one.at)} · ${t('review.trend.policy', {
                title: one.title,
                change: t(`review.trend.change.${one.change}`),
              })}`}
            </li>
          ))}
        </ul>
      </>
    );
  };

  return (
    <TitledCard
      title={t('review.trend.title', { days: String(days) })}
      subtitle={t('review.trend.subtitle')}
      actions={
        <Button variant="tertiary" onPress={() => setAsTable(!asTable)}>
          {asTable ? t('review.trend.asChart') : t('review.trend.asTable')}
        </Button>
      }
    >
      {scorecard && (
        <ToggleButtonGroup
          aria-label={t('review.trend.choose')}
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={[scorecard.id]}
          onSelectionChange={keys => setChosen(String([...keys][0]))}
        >
          {inForce.map(one => (
            <ToggleButton
              key={one.scorecard.id}
              id={one.scorecard.id}
              size="small"
            >
              {one.scorecard.title}
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
      )}
      {content()}
    </TitledCard>
  );
}
