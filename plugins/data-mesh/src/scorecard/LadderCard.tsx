import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Button, Text } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import Table from '@material-ui/core/Table';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableContainer from '@material-ui/core/TableContainer';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import { ProductScorecard } from '@backstage-data-mesh/plugin-data-mesh-common';
import { LevelBadge } from '@backstage-data-mesh/plugin-data-mesh-react';
import { Fragment, useState } from 'react';
import { useLocation } from 'react-router-dom';
import { TitledCard } from '../layout/TitledCard';
import { dataMeshTranslationRef } from '../translation';
import { CheckRow } from './CheckRow';
import { Rung, rungsOf } from './rungs';
import { useRungState } from './useRungState';

const useStyles = makeStyles(theme => ({
  rung: {
    '&&': {
      background: theme.palette.type === 'dark' ? '#34373b' : '#f5f7f9',
    },
  },
  columns: { [theme.breakpoints.down('xs')]: { display: 'none' } },
  rungCell: { padding: theme.spacing(0.75, 2) },
  line: {
    alignItems: 'center',
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(0.5, 1.5),
  },
  wide: {
    whiteSpace: 'nowrap',
    [theme.breakpoints.down('sm')]: { display: 'none' },
  },
  right: { textAlign: 'right' },
}));

interface RungProps {
  scorecard: ProductScorecard;
  rung: Rung;
  /** The check that the address of the page names. */
  target: string;
  /** Whether somebody asked for exactly these checks. */
  isAsked: boolean;
}

function RungRows({ scorecard, rung, target, isAsked }: RungProps) {
  const classes = useStyles();
  const { t } = useTranslationRef(dataMeshTranslationRef);
  const rungState = useRungState();
  const well = rung.checks.filter(({ outcome }) => outcome === 'pass');
  const [open, setOpen] = useState(
    isAsked || !rung.reached || rung.checks.some(({ id }) => id === target),
  );
  const shown = open
    ? rung.checks
    : rung.checks.filter(check => !well.includes(check));
  return (
    <Fragment>
      <TableRow className={classes.rung}>
        <TableCell colSpan={5} className={classes.rungCell}>
          <div className={classes.line}>
            {rung.level === null ? (
              <strong>{t('scorecard.ladder.advisory')}</strong>
            ) : (
              <LevelBadge
                level={rung.level}
                position={rung.position}
                ladder={scorecard.levels.length}
              />
            )}
            {rung.level !== null && <strong>{rungState(rung)}</strong>}
            <Text variant="body-small" color="secondary">
              {t('scorecard.ladder.ofChecks', {
                done: String(rung.done),
                all: String(rung.applicable),
              })}
              {rung.level === null &&
                ` · ${t('scorecard.ladder.advisoryMeans')}`}
            </Text>
            {well.length > 0 && (
              <Button
                variant="tertiary"
                aria-expanded={open}
                onPress={() => setOpen(!open)}
              >
                {open
                  ? t('scorecard.ladder.hidePassing')
                  : t('scorecard.ladder.showPassing', { count: well.length })}
              </Button>
            )}
          </div>
        </TableCell>
      </TableRow>
      {shown.map(check => (
        <CheckRow
          key={check.id}
          scorecard={scorecard.scorecard}
          check={check}
        />
      ))}
    </Fragment>
  );
}

interface LadderCardProps {
  scorecard: ProductScorecard;
  /** Shows only the checks of this one. */
  principle?: string;
}

/** All checks of a scorecard by level, the unfinished level first. */
export function LadderCard({ scorecard, principle }: LadderCardProps) {
  const classes = useStyles();
  const { t } = useTranslationRef(dataMeshTranslationRef);
  const { hash } = useLocation();
  const rungs = rungsOf(scorecard).flatMap(rung => {
    const checks = rung.checks.filter(
      one => !principle || one.principle === principle,
    );
    return checks.length ? [{ ...rung, checks }] : [];
  });
  return (
    <TitledCard
      title={scorecard.title}
      subtitle={
        principle
          ? t('scorecard.ladder.checksOf', {
              count: rungs.flatMap(({ checks }) => checks).length,
              principle,
              all: scorecard.checks.length.toLocaleString(),
            })
          : t('scorecard.ladder.allChecks', { count: scorecard.checks.length })
      }
      actions={
        <LevelBadge
          level={scorecard.level}
          position={scorecard.position}
          ladder={scorecard.levels.length}
          exempt={scorecard.exempt}
          due={scorecard.due}
        />
      }
    >
      <TableContainer>
        <Table size="small" aria-label={scorecard.title}>
          <TableHead className={classes.columns}>
            <TableRow>
              <TableCell>{t('scorecard.column.outcome')}</TableCell>
              <TableCell>{t('scorecard.column.check')}</TableCell>
              <TableCell className={classes.wide}>
                {t('scorecard.column.severity')}
              </TableCell>
              <TableCell className={`${classes.wide} ${classes.right}`}>
                {t('scorecard.column.since')}
              </TableCell>
              <TableCell className={classes.wide}>
                {t('scorecard.column.canFix')}
              </TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {rungs.map(rung => (
              <RungRows
                key={rung.level ?? ''}
                scorecard={scorecard}
                rung={rung}
                target={hash.slice(1)}
                isAsked={Boolean(principle)}
              />
            ))}
          </TableBody>
        </Table>
      </TableContainer>
    </TitledCard>
  );
}
