import { makeStyles } from '@material-ui/core/styles';
import { KnownEdge } from './mergeObserved';

/** How a link is known. */
export type LineKind = 'declared' | 'derived' | 'both' | 'seen';

/** In the order of the legend. */
export const lineOrder: readonly LineKind[] = [
  'both',
  'declared',
  'derived',
  'seen',
];

/** How a link is known: by a declaration, by runs, or by both. */
export function lineOf({ seen, undeclared, contract }: KnownEdge): LineKind {
  if (undeclared) return 'seen';
  if (seen) return 'both';
  return contract === undefined ? 'declared' : 'derived';
}

/** Lines differ in width and dashes, not in colour. */
export const useLineStyles = makeStyles(theme => ({
  line: {
    fill: 'none',
    stroke: theme.palette.text.secondary,
    strokeWidth: 1.3,
  },
  declared: {},
  derived: { strokeDasharray: '5 4' },
  both: { strokeWidth: 2.6 },
  seen: { strokeDasharray: '1 5', strokeLinecap: 'round', strokeWidth: 2.6 },
}));
