import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { ProductCheck } from '@backstage-data-mesh/plugin-data-mesh-common';
import { OutcomeBadge } from '@backstage-data-mesh/plugin-data-mesh-react';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { dataMeshFieldsTranslationRef } from '../translation';

const useStyles = makeStyles(theme => ({
  list: { listStyle: 'none', margin: 0, padding: 0 },
  item: {
    display: 'grid',
    gap: theme.spacing(0.5, 1),
    gridTemplateColumns: '120px minmax(0, 1fr)',
    padding: theme.spacing(0.75, 0),
    '& + &': { borderTop: `1px solid ${theme.palette.divider}` },
    [theme.breakpoints.down('xs')]: { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
}));

/** `21 Nov 2026`, in the reader's language. */
function day(iso: string): string {
  return new Date(iso).toLocaleDateString(undefined, {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
  });
}

interface CheckListProps {
  label: string;
  checks: readonly ProductCheck[];
}

/** Checks that want something, each with what it found and what to do. */
export function CheckList({ label, checks }: CheckListProps) {
  const classes = useStyles();
  const { t } = useTranslationRef(dataMeshFieldsTranslationRef);
  return (
    <ul className={classes.list} aria-label={label}>
      {checks.map(check => (
        <li key={check.id} className={classes.item}>
          <div>
            <OutcomeBadge
              outcome={check.outcome}
              critical={check.severity === 'critical'}
            />
          </div>
          <div>
            <Typography variant="body2">
              <b>{check.title}</b>
              {check.outcome === 'due' && check.dueUntil
                ? `, ${t('preview.dueUntil', { date: day(check.dueUntil) })}`
                : ` (${t(`preview.effort.${check.effort}`)})`}
            </Typography>
            {check.message && (
              <Typography variant="body2" color="textSecondary">
                {check.message}
              </Typography>
            )}
            {check.remediation && (
              <Typography variant="body2">{check.remediation}</Typography>
            )}
            {check.link && <Link to={check.link}>{t('preview.how')}</Link>}
          </div>
        </li>
      ))}
    </ul>
  );
}
