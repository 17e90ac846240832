import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { makeStyles, Theme } from '@material-ui/core/styles';
import {
  CheckOutcome,
  ProductSummary,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import {
  OutcomeIcon,
  outcomeColors,
  outcomeOrder,
  unknownHatch,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import { KeyboardEvent } from 'react';
import { Link } from 'react-router-dom';
import { useScorecardTab } from '../scorecard/useScorecardTab';
import { dataMeshTranslationRef } from '../translation';
import { PrincipleCell } from './principleCell';

interface StyleProps {
  outcome: CheckOutcome;
  critical: boolean;
}

const useStyles = makeStyles<Theme, StyleProps>(theme => ({
  cell: {
    alignItems: 'center',
    borderRadius: 3,
    display: 'inline-flex',
    fontSize: 12,
    fontVariantNumeric: 'tabular-nums',
    gap: 4,
    justifyContent: 'center',
    lineHeight: '18px',
    minHeight: 32,
    padding: theme.spacing(0, 0.5),
    textDecoration: 'none',
    whiteSpace: 'nowrap',
    width: '100%',
    // Only deviations have weight; what is well recedes.
    fontWeight: ({ outcome }) => (outcome === 'pass' ? 400 : 700),
    color: ({ outcome, critical }) => {
      if (!critical) return outcomeColors[outcome][theme.palette.type].text;
      return theme.palette.type === 'dark' ? '#2b1208' : '#fff';
    },
    background: ({ outcome, critical }) => {
      const { type } = theme.palette;
      if (critical) return outcomeColors.fail[type].fill;
      if (outcome === 'unknown') return unknownHatch[type];
      if (outcome === 'pass') return type === 'dark' ? '#34423e' : '#edf7f4';
      return outcomeColors[outcome][type].tint;
    },
    '&:hover': { textDecoration: 'underline' },
    '&:focus-visible': {
      outline: `2px solid ${theme.palette.primary.main}`,
      outlineOffset: 1,
    },
  },
}));

interface PrincipleCellLinkProps {
  product: ProductSummary;
  principle: string;
  cell: PrincipleCell;
  tabIndex?: number;
  onKeyDown?: (event: KeyboardEvent) => void;
}

/** A cell of the heat map; opens the product's checks of the principle. */
export function PrincipleCellLink({
  product,
  principle,
  cell,
  tabIndex,
  onKeyDown,
}: PrincipleCellLinkProps) {
  const { outcome, critical, count, alsoUnknown, outcomes } = cell;
  const isCritical = critical && outcome === 'fail';
  const classes = useStyles({ outcome, critical: isCritical });
  const { t } = useTranslationRef(dataMeshTranslationRef);
  const tab = useScorecardTab(product.entityRef);
  const words = outcomeOrder
    .filter(one => outcomes[one])
    .map(one => t(`review.map.count.${one}`, { number: String(outcomes[one]) }))
    .join(', ');
  return (
    <Link
      to={`${tab}?${new URLSearchParams({ principle })}`}
      className={classes.cell}
      tabIndex={tabIndex}
      onKeyDown={onKeyDown}
      title={words}
      aria-label={t('review.map.cell', {
        product: product.title,
        principle,
        words,
      })}
    >
      <OutcomeIcon outcome={outcome} style={{ fontSize: 14 }} />
      {t(`review.map.count.${outcome}`, { number: String(count) })}
      {alsoUnknown > 0 && ` +${alsoUnknown}?`}
    </Link>
  );
}
