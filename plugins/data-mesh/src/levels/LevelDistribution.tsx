import { Link } from '@backstage/core-components';
import { makeStyles, useTheme } from '@material-ui/core/styles';
import {
  levelColors,
  LevelIcon,
  useLevelName,
} from '@backstage-data-mesh/plugin-data-mesh-react';

const useStyles = makeStyles(theme => ({
  bar: {
    borderRadius: 2,
    display: 'flex',
    gap: 1,
    height: 8,
    overflow: 'hidden',
    background: theme.palette.divider,
  },
  counts: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(0.5, 1.5),
    listStyle: 'none',
    margin: theme.spacing(0.75, 0, 0),
    padding: 0,
  },
  count: {
    alignItems: 'center',
    display: 'inline-flex',
    fontSize: 13,
    fontVariantNumeric: 'tabular-nums',
    gap: 4,
  },
  number: { fontWeight: 700 },
}));

/** How many products have a level. */
export interface LevelCount {
  /** Null for none. */
  level: string | null;
  /** Index of the level; -1 for none. */
  position: number;
  count: number;
}

/** No level first, then all levels of a ladder, with the counts at hand. */
export function levelCounts(
  levels: readonly { name: string }[],
  countAt: (position: number, level: string | null) => number | undefined,
): LevelCount[] {
  return [
    { level: null, position: -1, count: countAt(-1, null) ?? 0 },
    ...levels.map(({ name }, position) => ({
      level: name,
      position,
      count: countAt(position, name) ?? 0,
    })),
  ];
}

interface LevelDistributionProps {
  counts: LevelCount[];
  /** Where the products behind a number are. */
  linkTo?: (count: LevelCount) => string;
  /** Leaves the words to the legend around it. */
  compact?: boolean;
}

/** Products by level, as a bar and as numbers. */
export function LevelDistribution({
  counts,
  linkTo,
  compact,
}: LevelDistributionProps) {
  const classes = useStyles();
  const { type } = useTheme().palette;
  const levelName = useLevelName();
  const ladder = counts.length - 1;
  return (
    <>
      <div className={classes.bar} aria-hidden>
        {counts.map(({ position, count }) =>
          count ? (
            <div
              key={position}
              style={{
                background: levelColors(position, type, ladder).fill,
                flexGrow: count,
              }}
            />
          ) : null,
        )}
      </div>
      <ul className={classes.counts}>
        {counts.map(one => {
          const name = levelName(one.level);
          const number = (
            <span className={classes.number}>{one.count.toLocaleString()}</span>
          );
          return (
            <li key={one.position} className={classes.count}>
              {linkTo && one.count > 0 ? (
                <Link to={linkTo(one)} aria-label={`${one.count} ${name}`}>
                  {number}
                </Link>
              ) : (
                number
              )}
              <LevelIcon
                position={one.position}
                ladder={ladder}
                titleAccess={compact ? name : undefined}
                aria-hidden={!compact}
              />
              {!compact && name}
            </li>
          );
        })}
      </ul>
    </>
  );
}
