import { SignColors, ThemeType } from '../outcomes/outcomeColors';

/** By how many of the three bars are filled: none, bronze, silver, gold. */
const colors: Record<ThemeType, SignColors>[] = [
  {
    light: { text: '#565d66', tint: '#eceef1', fill: '#8b939d' },
    dark: { text: '#d0d4d9', tint: '#4c5056', fill: '#8b939d' },
  },
  {
    light: { text: '#874617', tint: '#f6e3d5', fill: '#b06a33' },
    dark: { text: '#f0b98f', tint: '#563c29', fill: '#c07a43' },
  },
  {
    light: { text: '#44566a', tint: '#e2e9f0', fill: '#a3b5c6' },
    dark: { text: '#ccdae8', tint: '#45515d', fill: '#a9bccd' },
  },
  {
    light: { text: '#6f5300', tint: '#f9ebb8', fill: '#e3b420' },
    dark: { text: '#f6d66b', tint: '#51451d', fill: '#e3b420' },
  },
];

/**
 * How many of the three bars a level fills. Its position decides, not its name:
 * the highest of a ladder with more than three levels fills all.
 *
 * @param position - index of the level, lowest first; -1 for none
 * @param ladder - how many levels there are
 *
 * @public
 */
export function levelBars(position: number, ladder: number = 3): number {
  if (position < 0) return 0;
  if (ladder <= 3) return Math.min(position + 1, 3);
  return 1 + Math.round((Math.min(position, ladder - 1) / (ladder - 1)) * 2);
}

/**
 * The colours of a level by its position.
 *
 * @param position - index of the level, lowest first; -1 for none
 * @param ladder - how many levels there are
 *
 * @public
 */
export function levelColors(
  position: number,
  theme: ThemeType,
  ladder?: number,
): SignColors {
  return colors[levelBars(position, ladder)][theme];
}
