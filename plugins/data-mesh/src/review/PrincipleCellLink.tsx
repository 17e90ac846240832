import { makeStyles, useTheme } from '@material-ui/core/styles';
import {
  OutcomeIcon,
  outcomeSurface,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import { KeyboardEvent } from 'react';
import { Link } from 'react-router-dom';
import { PrincipleCell } from './principleCell';
import { CellWords } from './useCellWords';

const useStyles = makeStyles(theme => ({
  cell: {
    alignItems: 'center',
    borderRadius: 3,
    display: 'inline-flex',
    fontSize: 12,
    fontVariantNumeric: 'tabular-nums',
    fontWeight: 700,
    gap: 4,
    justifyContent: 'center',
    lineHeight: '18px',
    minHeight: 32,
    padding: theme.spacing(0, 0.5),
    textDecoration: 'none',
    whiteSpace: 'nowrap',
    width: '100%',
    '&:hover': { textDecoration: 'underline' },
    '&:focus-visible': {
      outline: `2px solid ${theme.palette.primary.main}`,
      outlineOffset: 1,
    },
  },
  // Only deviations have weight; what is well recedes.
  well: { fontWeight: 400 },
  icon: { fontSize: 14 },
}));

const wellTint = { light: '#edf7f4', dark: '#34423e' };

interface PrincipleCellLinkProps {
  product: string;
  principle: string;
  cell: PrincipleCell;
  /** The address of the product's scorecards. */
  tab: string;
  words: CellWords;
  tabIndex?: number;
  onKeyDown?: (event: KeyboardEvent) => void;
}

/** A cell of the heat map; opens the product's checks of the principle. */
export function PrincipleCellLink({
  product,
  principle,
  cell,
  tab,
  words,
  tabIndex,
  onKeyDown,
}: PrincipleCellLinkProps) {
  const classes = useStyles();
  const { type } = useTheme().palette;
  const { outcome, critical } = cell;
  const isWell = outcome === 'pass';
  const surface = outcomeSurface(outcome, type, critical);
  const all = words.all(cell);
  return (
    <Link
      to={`${tab}?${new URLSearchParams({ principle })}`}
      className={isWell ? `${classes.cell} ${classes.well}` : classes.cell}
      style={isWell ? { ...surface, background: wellTint[type] } : surface}
      tabIndex={tabIndex}
      onKeyDown={onKeyDown}
      title={all}
      aria-label={words.label(product, principle, all)}
    >
      <OutcomeIcon outcome={outcome} className={classes.icon} />
      {words.worst(cell)}
    </Link>
  );
}
