import { CheckOutcome } from '@backstage-data-mesh/plugin-data-mesh-common';

/**
 * Colours of a level or an outcome in one theme. The text reaches 4.5:1 on its
 * tint and on the surface of a card (WCAG AA).
 *
 * @public
 */
export interface SignColors {
  text: string;
  tint: string;
  /** For areas and bars of charts. */
  fill: string;
}

/**
 * The name of a theme, as `theme.palette.type` has it.
 *
 * @public
 */
export type ThemeType = 'light' | 'dark';

const pass: Record<ThemeType, SignColors> = {
  light: { text: '#0b6b57', tint: '#dff1ec', fill: '#0b6b57' },
  dark: { text: '#7fdcc5', tint: '#264a42', fill: '#5fb8a4' },
};
const fail: Record<ThemeType, SignColors> = {
  light: { text: '#b23a0a', tint: '#fce6dc', fill: '#b23a0a' },
  dark: { text: '#ffae8c', tint: '#5a3324', fill: '#ff9068' },
};
const unknown: Record<ThemeType, SignColors> = {
  light: { text: '#4a525c', tint: '#e9ecef', fill: '#a0a8b2' },
  dark: { text: '#d5dae0', tint: '#474c52', fill: '#868e97' },
};
const due: Record<ThemeType, SignColors> = {
  light: { text: '#2a5a8c', tint: '#e3edf7', fill: '#7fa6cc' },
  dark: { text: '#a9cdf0', tint: '#2f4357', fill: '#6b93ba' },
};
const absent: Record<ThemeType, SignColors> = {
  light: { text: '#5f6670', tint: 'transparent', fill: '#c9ced5' },
  dark: { text: '#b4b9bf', tint: 'transparent', fill: '#5d646c' },
};
const exempt: Record<ThemeType, SignColors> = {
  light: { text: '#7a3b8f', tint: '#f3e6f6', fill: '#a86bbb' },
  dark: { text: '#e0b7ec', tint: '#503a57', fill: '#b98bc8' },
};

/**
 * Colours by outcome and theme.
 *
 * @public
 */
export const outcomeColors: Record<
  CheckOutcome,
  Record<ThemeType, SignColors>
> = {
  pass,
  fail,
  unknown,
  due,
  upcoming: absent,
  'not-applicable': absent,
  exempt,
};

/**
 * The hatched surface that tells unknown from all others without its colour.
 *
 * @public
 */
export const unknownHatch: Record<ThemeType, string> = {
  light: 'repeating-linear-gradient(135deg, #e9ecef 0 5px, #cfd5db 5px 6px)',
  dark: 'repeating-linear-gradient(135deg, #474c52 0 5px, #5d646c 5px 6px)',
};
