import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { makeStyles } from '@material-ui/core/styles';
import { OutcomeBadge } from '@backstage-data-mesh/plugin-data-mesh-react';
import { dataMeshTranslationRef } from '../../translation';
import { distinctProblems, LocatedProblem } from './locateProblems';

const useStyles = makeStyles(theme => ({
  list: { listStyle: 'none', margin: theme.spacing(1, 0, 0), padding: 0 },
  problem: {
    fontSize: 13,
    overflowWrap: 'anywhere',
    padding: theme.spacing(1, 0),
    '& + &': { borderTop: `1px solid ${theme.palette.divider}` },
  },
  place: { color: 'var(--bui-fg-secondary)', fontSize: 12 },
  path: { fontFamily: 'monospace' },
  message: { whiteSpace: 'pre-wrap' },
}));

/** What is wrong with a policy, with the field and the line. */
export function ProblemList({
  problems,
}: {
  problems: readonly LocatedProblem[];
}) {
  const classes = useStyles();
  const { t } = useTranslationRef(dataMeshTranslationRef);
  const shown = distinctProblems(problems);
  return (
    <div role="alert">
      <OutcomeBadge outcome="fail">
        {t('governance.tryChange.problems', { count: shown.length })}
      </OutcomeBadge>
      <ul className={classes.list}>
        {shown.map(({ path, message, line, column }) => (
          <li
            key={`${path} ${line} ${column} ${message}`}
            className={classes.problem}
          >
            <div className={classes.place}>
              {line !== undefined &&
                t('governance.tryChange.at', {
                  line: String(line),
                  column: String(column),
                })}
              {line !== undefined && path && ' · '}
              {path && <code className={classes.path}>{path}</code>}
            </div>
            <div className={classes.message}>{message}</div>
          </li>
        ))}
      </ul>
    </div>
  );
}
