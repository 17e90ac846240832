import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { makeStyles, useTheme } from '@material-ui/core/styles';
import { dataMeshReactTranslationRef } from '../translation';
import { levelColors } from './levelColors';
import { LevelIcon } from './LevelIcon';

/**
 * Props of {@link LevelBadge}.
 *
 * @public
 */
export interface LevelBadgeProps {
  /** Its name; null for none. */
  level: string | null;
  /** Index of the level, lowest first; -1 for none. */
  position: number;
  /** How many levels there are; default 3. */
  ladder?: number;
  /** How many checks up to the level only an exemption holds. */
  exempt?: number;
  /** How many checks up to the level are unknown, but not due yet. */
  due?: number;
  /** Without a surface. */
  plain?: boolean;
}

// The colours are inline: a page shows hundreds of badges, and a sheet of styles
// for each would cost more than all the rest.
const useStyles = makeStyles({
  badge: {
    alignItems: 'center',
    borderRadius: 3,
    display: 'inline-flex',
    fontSize: 13,
    fontWeight: 600,
    gap: 5,
    lineHeight: '20px',
    maxWidth: '100%',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
  surface: { padding: '1px 7px' },
  icon: { fontSize: 13 },
});

/** The name of a level as a person writes it. */
function titled(level: string): string {
  return level.charAt(0).toLocaleUpperCase() + level.slice(1);
}

/**
 * The words for a level, with what holds it beside checks that pass, such as
 * `Gold, 2 exempt`.
 *
 * @public
 */
export function useLevelName(): (
  level: string | null,
  held?: Pick<LevelBadgeProps, 'exempt' | 'due'>,
) => string {
  const { t } = useTranslationRef(dataMeshReactTranslationRef);
  return (level, { exempt = 0, due = 0 } = {}) => {
    if (level === null) return t('level.none');
    const words = [titled(level)];
    if (exempt) words.push(t('level.exempt', { number: String(exempt) }));
    if (due) words.push(t('level.due', { number: String(due) }));
    return words.join(', ');
  };
}

/**
 * A level as icon, word and colour. A level that exemptions or checks within
 * their grace hold says so.
 *
 * @public
 */
export function LevelBadge(props: LevelBadgeProps) {
  const { level, position, ladder, plain } = props;
  const classes = useStyles();
  const { type } = useTheme().palette;
  const levelName = useLevelName();
  const { text, tint } = levelColors(position, type, ladder);
  return (
    <span
      className={`${classes.badge} ${plain ? '' : classes.surface}`}
      style={{ color: text, background: plain ? undefined : tint }}
    >
      <LevelIcon position={position} ladder={ladder} className={classes.icon} />
      {levelName(level, props)}
    </span>
  );
}
