import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { makeStyles } from '@material-ui/core/styles';
import TableCell from '@material-ui/core/TableCell';
import TableRow from '@material-ui/core/TableRow';
import { ProductCheck } from '@backstage-data-mesh/plugin-data-mesh-common';
import {
  dataMeshReactTranslationRef,
  OutcomeBadge,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import { formatDay } from '../format/dates';
import { Said } from '../format/Said';
import { dataMeshTranslationRef } from '../translation';
import { FixActions } from './FixActions';
import { isOpen } from './rungs';

const useStyles = makeStyles(theme => ({
  row: {
    '&&': { background: 'none' },
    '& > *': { verticalAlign: 'top' },
    // A phone has no room for columns.
    [theme.breakpoints.down('xs')]: {
      borderBottom: `1px solid ${theme.palette.divider}`,
      display: 'block',
      padding: theme.spacing(1, 0),
      '& > *': {
        borderBottom: 0,
        display: 'block',
        padding: theme.spacing(0.25, 1),
      },
    },
    // Where a link to the check leads.
    '&:target': { boxShadow: `inset 3px 0 0 ${theme.palette.primary.main}` },
  },
  check: { overflowWrap: 'anywhere', minWidth: 0 },
  title: { fontWeight: 600 },
  message: {
    color: 'var(--bui-fg-secondary)',
    fontSize: 13,
    lineHeight: '18px',
  },
  note: { fontSize: 13, lineHeight: '18px' },
  nowrap: { whiteSpace: 'nowrap' },
  number: {
    fontVariantNumeric: 'tabular-nums',
    textAlign: 'right',
    whiteSpace: 'nowrap',
  },
  wide: {
    whiteSpace: 'nowrap',
    '&&': { [theme.breakpoints.down('sm')]: { display: 'none' } },
  },
}));

interface CheckRowProps {
  scorecard: string;
  check: ProductCheck;
}

/** What is to say about a check beside its outcome. */
function CheckNotes({ scorecard, check }: CheckRowProps) {
  const classes = useStyles();
  const { t } = useTranslationRef(dataMeshTranslationRef);
  const { t: word } = useTranslationRef(dataMeshReactTranslationRef);
  return (
    <>
      {check.message && (
        <div className={classes.message} dir="auto">
          <Said text={check.message} />
        </div>
      )}
      {check.exemption && (
        <div className={classes.note} dir="auto">
          {t('scorecard.exemptUntil', {
            date: formatDay(check.exemption.expiresAt),
            reason: check.exemption.reason,
          })}
        </div>
      )}
      {check.dueUntil && (
        <div className={classes.note}>
          {t('scorecard.dueUntil', { date: formatDay(check.dueUntil) })}
        </div>
      )}
      {check.atRiskUntil && (
        <div className={classes.note}>
          {t('scorecard.atRiskUntil', { date: formatDay(check.atRiskUntil) })}
        </div>
      )}
      {check.enforcedFrom && check.wouldBe && (
        <div className={classes.note}>
          {t('scorecard.enforcedFrom', {
            date: formatDay(check.enforcedFrom),
            outcome: word(`outcome.${check.wouldBe}`),
          })}
        </div>
      )}
      {(isOpen(check) || check.outcome === 'due') && (
        <>
          {check.remediation && (
            <div className={classes.note}>
              <strong>{t('scorecard.toFix')}</strong> {check.remediation}
            </div>
          )}
          <FixActions scorecard={scorecard} check={check} />
        </>
      )}
    </>
  );
}

/** A check of the ladder; what is well takes a line, work says how it is done. */
export function CheckRow({ scorecard, check }: CheckRowProps) {
  const classes = useStyles();
  const { t } = useTranslationRef(dataMeshTranslationRef);
  const open = isOpen(check);
  return (
    <TableRow id={check.id} className={classes.row}>
      <TableCell className={classes.nowrap}>
        <OutcomeBadge
          outcome={check.outcome}
          critical={check.severity === 'critical'}
          plain={check.outcome === 'pass'}
        />
      </TableCell>
      <TableCell className={classes.check}>
        <div className={open ? classes.title : undefined}>{check.title}</div>
        <CheckNotes scorecard={scorecard} check={check} />
      </TableCell>
      <TableCell className={classes.wide}>
        {t(`scorecard.severity.${check.severity}`)}
      </TableCell>
      <TableCell className={`${classes.number} ${classes.wide}`}>
        {check.outcome === 'not-applicable' ? '–' : formatDay(check.since)}
      </TableCell>
      <TableCell className={classes.wide}>
        {open && t(`scorecard.fixer.${check.fixedBy}`)}
      </TableCell>
    </TableRow>
  );
}
