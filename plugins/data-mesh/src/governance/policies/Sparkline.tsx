import { makeStyles } from '@material-ui/core/styles';

const WIDTH = 76;
const HEIGHT = 24;
const EDGE = 3;

const useStyles = makeStyles(theme => ({
  line: {
    display: 'block',
    fill: 'none',
    overflow: 'visible',
    stroke: theme.palette.primary.main,
    strokeLinejoin: 'round',
    strokeWidth: 1.5,
  },
  end: { fill: theme.palette.primary.main, stroke: 'none' },
}));

interface SparklineProps {
  /** From left to right; both from 0 to 1. */
  points: readonly { x: number; y: number }[];
  /** What the line says, for those who do not see it. */
  label: string;
}

/** A line without axes that ends in a dot. */
export function Sparkline({ points, label }: SparklineProps) {
  const classes = useStyles();
  const placed = points.map(({ x, y }) => [
    EDGE + x * (WIDTH - 2 * EDGE),
    HEIGHT - EDGE - y * (HEIGHT - 2 * EDGE),
  ]);
  const last = placed[placed.length - 1];
  return (
    <svg
      role="img"
      aria-label={label}
      className={classes.line}
      width={WIDTH}
      height={HEIGHT}
    >
      <polyline
        points={placed
          .map(([x, y]) => `${x.toFixed(1)},${y.toFixed(1)}`)
          .join(' ')}
      />
      {last && (
        <circle className={classes.end} cx={last[0]} cy={last[1]} r={2.5} />
      )}
    </svg>
  );
}
