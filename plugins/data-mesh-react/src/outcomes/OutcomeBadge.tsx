import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { makeStyles, Theme } from '@material-ui/core/styles';
import { CheckOutcome } from '@backstage-data-mesh/plugin-data-mesh-common';
import { ReactNode } from 'react';
import { dataMeshReactTranslationRef } from '../translation';
import { OutcomeIcon } from './OutcomeIcon';
import { outcomeColors, unknownHatch } from './outcomeColors';

interface StyleProps {
  outcome: CheckOutcome;
  critical: boolean;
  plain: boolean;
}

const useStyles = makeStyles<Theme, StyleProps>(theme => ({
  badge: {
    alignItems: 'center',
    borderRadius: 3,
    display: 'inline-flex',
    fontSize: 13,
    fontVariantNumeric: 'tabular-nums',
    fontWeight: ({ outcome }) =>
      outcome === 'not-applicable' || outcome === 'upcoming' ? 400 : 600,
    gap: 5,
    lineHeight: '20px',
    whiteSpace: 'nowrap',
    padding: ({ plain }) => (plain ? 0 : '1px 7px'),
    color: ({ outcome, critical, plain }) => {
      const { type } = theme.palette;
      if (!critical || plain) return outcomeColors[outcome][type].text;
      return type === 'dark' ? '#2b1208' : '#fff';
    },
    background: ({ outcome, critical, plain }) => {
      if (plain) return 'none';
      const { tint, fill } = outcomeColors[outcome][theme.palette.type];
      if (critical) return fill;
      return outcome === 'unknown' ? unknownHatch[theme.palette.type] : tint;
    },
  },
  icon: { fontSize: 15 },
}));

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
  const classes = useStyles({ outcome, critical: isCritical, plain });
  const { t } = useTranslationRef(dataMeshReactTranslationRef);
  return (
    <span className={classes.badge}>
      <OutcomeIcon outcome={outcome} className={classes.icon} />
      {children ??
        (isCritical ? t('outcome.criticalFail') : t(`outcome.${outcome}`))}
    </span>
  );
}
