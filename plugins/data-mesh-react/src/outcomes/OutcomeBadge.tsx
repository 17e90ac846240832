import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { makeStyles, useTheme } from '@material-ui/core/styles';
import { CheckOutcome } from '@backstage-data-mesh/plugin-data-mesh-common';
import classNames from 'classnames';
import { ReactNode } from 'react';
import { dataMeshReactTranslationRef } from '../translation';
import { OutcomeIcon } from './OutcomeIcon';
import { outcomeColors, ThemeType, unknownHatch } from './outcomeColors';

/** Outcomes that ask nothing of anybody. */
const light: readonly CheckOutcome[] = ['not-applicable', 'upcoming'];

// The colours are inline, so that all badges share one sheet of styles.
const useStyles = makeStyles({
  badge: {
    alignItems: 'center',
    borderRadius: 3,
    display: 'inline-flex',
    fontSize: 13,
    fontVariantNumeric: 'tabular-nums',
    fontWeight: 600,
    gap: 5,
    lineHeight: '20px',
    whiteSpace: 'nowrap',
  },
  surface: { padding: '1px 7px' },
  light: { fontWeight: 400 },
  icon: { fontSize: 15 },
});

/**
 * The colours of an outcome as a surface with text on it. A critical failure is
 * filled, unknown is hatched.
 *
 * @public
 */
export function outcomeSurface(
  outcome: CheckOutcome,
  theme: ThemeType,
  critical: boolean = false,
): { color: string; background: string } {
  const { text, tint, fill } = outcomeColors[outcome][theme];
  if (critical && outcome === 'fail') {
    return { color: theme === 'dark' ? '#2b1208' : '#fff', background: fill };
  }
  return {
    color: text,
    background: outcome === 'unknown' ? unknownHatch[theme] : tint,
  };
}

/**
 * Props of {@link OutcomeBadge}.
 *
 * @public
 */
export interface OutcomeBadgeProps {
  outcome: CheckOutcome;
  /** Whether a critical check fails; drawn filled. */
  critical?: boolean;
  /** Without a surface, for lists in which most is well. */
  plain?: boolean;
  /** Instead of the word for the outcome. */
  children?: ReactNode;
}

/**
 * An outcome as icon, word and colour.
 *
 * @public
 */
export function OutcomeBadge({
  outcome,
  critical = false,
  plain = false,
  children,
}: OutcomeBadgeProps) {
  const isCritical = critical && outcome === 'fail';
  const classes = useStyles();
  const { type } = useTheme().palette;
  const { t } = useTranslationRef(dataMeshReactTranslationRef);
  return (
    <span
      className={classNames(classes.badge, {
        [classes.surface]: !plain,
        [classes.light]: light.includes(outcome),
      })}
      style={
        plain
          ? { color: outcomeColors[outcome][type].text }
          : outcomeSurface(outcome, type, isCritical)
      }
    >
      <OutcomeIcon outcome={outcome} className={classes.icon} />
      {children ??
        (isCritical ? t('outcome.criticalFail') : t(`outcome.${outcome}`))}
    </span>
  );
}
