import { Text } from '@backstage/ui';
import { makeStyles, useTheme } from '@material-ui/core/styles';
import {
  CheckOutcome,
  DiffVerdict,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import {
  OutcomeIcon,
  outcomeColors,
} from '@backstage-data-mesh/plugin-data-mesh-react';

const useStyles = makeStyles(theme => ({
  note: { borderLeft: '3px solid', padding: theme.spacing(1, 1.5) },
  title: { alignItems: 'center', display: 'flex', fontWeight: 600, gap: 6 },
  advice: { color: theme.palette.text.primary },
}));

interface VerdictNoteProps {
  verdict: DiffVerdict;
  /** Readers break and the version does not say so. */
  isBad: boolean;
  isBreaking: boolean;
}

function outcomeOf(isBad: boolean, isBreaking: boolean): CheckOutcome {
  if (isBad) return 'fail';
  return isBreaking ? 'due' : 'pass';
}

/** Whether the newer version may be published as it is, and if not what to do. */
export function VerdictNote({ verdict, isBad, isBreaking }: VerdictNoteProps) {
  const classes = useStyles();
  const { type } = useTheme().palette;
  const outcome = outcomeOf(isBad, isBreaking);
  const { text, tint, fill } = outcomeColors[outcome][type];
  return (
    <div
      className={classes.note}
      style={{ background: tint, borderColor: fill }}
    >
      <div className={classes.title} style={{ color: text }}>
        <OutcomeIcon outcome={outcome} />
        {verdict.title}
      </div>
      {verdict.advice && (
        <Text as="p" className={classes.advice}>
          {verdict.advice}
        </Text>
      )}
    </div>
  );
}
