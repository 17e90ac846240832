import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { makeStyles, Theme } from '@material-ui/core/styles';
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

const useStyles = makeStyles<Theme, LevelBadgeProps>(theme => ({
  badge: {
    alignItems: 'center',
    background: ({ position, ladder, plain }) =>
      plain ? 'none' : levelColors(position, theme.palette.type, ladder).tint,
    borderRadius: 3,
    color: ({ position, ladder }) =>
      levelColors(position, theme.palette.type, ladder).text,
    display: 'inline-flex',
    fontSize: 13,
    fontWeight: 600,
    gap: 5,
    lineHeight: '20px',
    maxWidth: '100%',
    overflow: 'hidden',
    padding: ({ plain }) => (plain ? 0 : '1px 7px'),
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
  icon: { fontSize: 13 },
}));

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
  const classes = useStyles(props);
  const levelName = useLevelName();
  return (
    <span className={classes.badge}>
      <LevelIcon
        position={props.position}
        ladder={props.ladder}
        className={classes.icon}
      />
      {levelName(props.level, props)}
    </span>
  );
}
