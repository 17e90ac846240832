import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { makeStyles } from '@material-ui/core/styles';
import TableCell from '@material-ui/core/TableCell';
import TableRow from '@material-ui/core/TableRow';
import {
  CheckRollupRow,
  ScorecardCheck,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { Duration } from 'luxon';
import { Fragment } from 'react';
import { useExploreLink } from '../../explore/useExploreLink';
import { formatDay } from '../../format/dates';
import { formatShare } from '../../format/numbers';
import { dataMeshTranslationRef } from '../../translation';
import { allProducts } from '../useGovernance';
import { useTableStyles } from '../../layout/useTableStyles';
import { Expression } from './Expression';

const useStyles = makeStyles(theme => ({
  check: { minWidth: 260, overflowWrap: 'anywhere' },
  title: { fontWeight: 600 },
  details: { marginTop: theme.spacing(0.5) },
  summary: { cursor: 'pointer', fontSize: 12 },
  parts: {
    display: 'grid',
    gap: theme.spacing(0.5, 1.5),
    gridTemplateColumns: 'max-content minmax(0, 1fr)',
    margin: theme.spacing(1, 0, 0),
    '& dt': { color: 'var(--bui-fg-secondary)', fontSize: 12 },
    '& dd': { margin: 0 },
    [theme.breakpoints.down('xs')]: { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
}));

/** `P2D` as `2 days`; what cannot be read as it is written. */
function durationWords(iso: string): string {
  const duration = Duration.fromISO(iso);
  return duration.isValid ? duration.toHuman() : iso;
}

const isLong = (iso: string) => {
  const duration = Duration.fromISO(iso);
  return !duration.isValid || duration.toMillis() > 0;
};

/** When the check counts, and how long it may be let be. */
function useTerms(check: ScorecardCheck): string[] {
  const { t } = useTranslationRef(dataMeshTranslationRef);
  const { graceDays, tolerance, enforcedFrom, maxExemptionDays } = check;
  const terms: (string | false | undefined)[] = [
    graceDays > 0 && t('governance.view.grace', { count: graceDays }),
    isLong(tolerance) &&
      t('governance.view.tolerance', { duration: durationWords(tolerance) }),
    enforcedFrom &&
      t('governance.view.enforcedFrom', { date: formatDay(enforcedFrom) }),
    maxExemptionDays > 0
      ? t('governance.view.exemption', { count: maxExemptionDays })
      : t('governance.view.noExemption'),
  ];
  return terms.flatMap(term => term || []);
}

/** How the check is judged, part by part. */
function Judgement({ check }: { check: ScorecardCheck }) {
  const classes = useStyles();
  const { t } = useTranslationRef(dataMeshTranslationRef);
  const parts = (
    [
      ['appliesTo', check.appliesTo],
      ['each', check.each],
      ['needs', check.needs.join(', ')],
      ['expression', check.expression],
      ['message', check.message],
    ] as const
  ).filter(([, text]) => text);
  return (
    <details className={classes.details}>
      <summary className={classes.summary}>
        {t('governance.view.expression.show')}
      </summary>
      <dl className={classes.parts}>
        {parts.map(([name, text]) => (
          <Fragment key={name}>
            <dt>{t(`governance.view.expression.${name}`)}</dt>
            <dd>
              <Expression text={text!} />
            </dd>
          </Fragment>
        ))}
      </dl>
    </details>
  );
}

interface PolicyCheckRowProps {
  scorecard: string;
  check: ScorecardCheck;
  /** Missing while it is not known, and where nothing is measured. */
  row?: CheckRollupRow;
}

/** A check with what it asks, on what terms, and in how many products it fails. */
export function PolicyCheckRow({ scorecard, check, row }: PolicyCheckRowProps) {
  const classes = useStyles();
  const { number: figure, second } = useTableStyles();
  const { t } = useTranslationRef(dataMeshTranslationRef);
  const link = useExploreLink();
  const terms = useTerms(check);
  const count = (outcome: 'fail' | 'unknown') => {
    const number = row?.outcomes[outcome] ?? 0;
    if (!row) return '–';
    if (!number) return 0;
    const words = { number: number.toLocaleString(), check: check.title };
    return (
      <Link
        underline="always"
        to={link({
          ...allProducts,
          check: [`${scorecard}/${check.id}`],
          outcome: [outcome],
        })}
        aria-label={
          outcome === 'fail'
            ? t('governance.view.failIn', words)
            : t('governance.view.unknownIn', words)
        }
      >
        {words.number}
      </Link>
    );
  };
  return (
    <TableRow id={check.id}>
      <TableCell className={classes.check}>
        <div className={classes.title}>{check.title}</div>
        <div className={second}>
          {[check.id, check.principle, ...terms].filter(Boolean).join(' · ')}
        </div>
        {check.remediation && (
          <div className={second}>
            {t('governance.view.fix', { remediation: check.remediation })}{' '}
            {check.link && (
              <Link to={check.link} underline="always">
                {t('governance.view.more')}
              </Link>
            )}
          </div>
        )}
        <Judgement check={check} />
      </TableCell>
      <TableCell data-label={t('governance.view.severity')}>
        <span className={check.severity === 'critical' ? classes.title : ''}>
          {t(`scorecard.severity.${check.severity}`)}
        </span>
      </TableCell>
      <TableCell className={figure} data-label={t('governance.view.passRate')}>
        {row && row.passRate !== null ? formatShare(row.passRate) : '–'}
      </TableCell>
      <TableCell className={figure} data-label={t('governance.view.fail')}>
        {count('fail')}
      </TableCell>
      <TableCell className={figure} data-label={t('governance.view.unknown')}>
        {count('unknown')}
      </TableCell>
    </TableRow>
  );
}
