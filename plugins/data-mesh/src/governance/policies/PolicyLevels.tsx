import { Text } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import { PolicyView } from '@backstage-data-mesh/plugin-data-mesh-common';
import { LevelBadge } from '@backstage-data-mesh/plugin-data-mesh-react';

const useStyles = makeStyles(theme => ({
  levels: {
    display: 'grid',
    gap: theme.spacing(1),
    listStyle: 'none',
    margin: 0,
    padding: 0,
  },
  level: { alignItems: 'center', display: 'flex', gap: theme.spacing(1) },
}));

interface PolicyLevelsProps {
  levels: PolicyView['scorecard']['levels'];
}

/** The levels of a policy, and what they mean. */
export function PolicyLevels({ levels }: PolicyLevelsProps) {
  const classes = useStyles();
  return (
    <ol className={classes.levels}>
      {levels.map(({ name, means }, position) => (
        <li key={name} className={classes.level}>
          <LevelBadge level={name} position={position} ladder={levels.length} />
          <Text>{means}</Text>
        </li>
      ))}
    </ol>
  );
}
