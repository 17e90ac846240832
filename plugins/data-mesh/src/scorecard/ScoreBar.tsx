import { makeStyles } from '@material-ui/core/styles';
import {
  CheckOutcome,
  ProductCheck,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import {
  outcomeColors,
  unknownHatch,
} from '@backstage-data-mesh/plugin-data-mesh-react';

const shown = ['pass', 'fail', 'unknown'] as const;

const useStyles = makeStyles(theme => {
  const { type } = theme.palette;
  return {
    bar: {
      background: outcomeColors['not-applicable'][type].fill,
      borderRadius: 2,
      display: 'flex',
      gap: 1,
      height: 8,
      overflow: 'hidden',
    },
    pass: { background: outcomeColors.pass[type].fill },
    fail: { background: outcomeColors.fail[type].fill },
    unknown: { background: unknownHatch[type] },
  };
});

/** How many checks have each outcome. */
export function countOutcomes(
  checks: readonly Pick<ProductCheck, 'outcome'>[],
): Partial<Record<CheckOutcome, number>> {
  const counts: Partial<Record<CheckOutcome, number>> = {};
  for (const { outcome } of checks) {
    counts[outcome] = (counts[outcome] ?? 0) + 1;
  }
  return counts;
}

interface ScoreBarProps {
  counts: Partial<Record<CheckOutcome, number>>;
}

/** What passes, fails and is unknown side by side; words stand beside it. */
export function ScoreBar({ counts }: ScoreBarProps) {
  const classes = useStyles();
  return (
    <div className={classes.bar} aria-hidden>
      {shown.map(outcome =>
        counts[outcome] ? (
          <div
            key={outcome}
            className={classes[outcome]}
            style={{ flexGrow: counts[outcome] }}
          />
        ) : null,
      )}
    </div>
  );
}
