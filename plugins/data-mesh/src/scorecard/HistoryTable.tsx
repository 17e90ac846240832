import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Text } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import Table from '@material-ui/core/Table';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import {
  LevelTransition,
  ProductCheck,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { LevelBadge } from '@backstage-data-mesh/plugin-data-mesh-react';
import { formatTime } from '../format/dates';
import { dataMeshTranslationRef } from '../translation';

const useStyles = makeStyles({
  row: { '&&': { background: 'none' } },
  change: {
    alignItems: 'center',
    display: 'inline-flex',
    gap: 6,
    whiteSpace: 'nowrap',
  },
});

interface HistoryTableProps {
  transitions: LevelTransition[];
  checks: ProductCheck[];
  ladder: number;
}

/** Each change of level with its cause, newest first. */
export function HistoryTable({
  transitions,
  checks,
  ladder,
}: HistoryTableProps) {
  const classes = useStyles();
  const { t } = useTranslationRef(dataMeshTranslationRef);
  if (!transitions.length) {
    return <Text color="secondary">{t('scorecard.history.none')}</Text>;
  }
  const title = (id: string) =>
    checks.find(check => check.id === id)?.title ?? id;
  return (
    <Table size="small" aria-label={t('scorecard.history.title')}>
      <TableHead>
        <TableRow>
          <TableCell>{t('scorecard.history.when')}</TableCell>
          <TableCell>{t('scorecard.history.change')}</TableCell>
          <TableCell>{t('scorecard.history.why')}</TableCell>
        </TableRow>
      </TableHead>
      <TableBody>
        {[...transitions]
          .sort((a, b) => b.at.localeCompare(a.at))
          .map(one => (
            <TableRow key={one.at} className={classes.row}>
              <TableCell>{formatTime(one.at)}</TableCell>
              <TableCell>
                <span className={classes.change}>
                  <LevelBadge {...one.from} ladder={ladder} />
                  <span aria-hidden>→</span>
                  <LevelBadge {...one.to} ladder={ladder} />
                </span>
              </TableCell>
              <TableCell>
                {[
                  t(`scorecard.cause.${one.cause}`),
                  ...one.checks.map(title),
                ].join(' · ')}
              </TableCell>
            </TableRow>
          ))}
      </TableBody>
    </Table>
  );
}
