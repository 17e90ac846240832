import SvgIcon, { SvgIconProps } from '@material-ui/core/SvgIcon';
import { levelBars } from './levelColors';

const bars = [
  { x: 2, y: 14, height: 8 },
  { x: 9, y: 8, height: 14 },
  { x: 16, y: 2, height: 20 },
];

/**
 * Props of {@link LevelIcon}.
 *
 * @public
 */
export interface LevelIconProps extends SvgIconProps {
  /** Index of the level, lowest first; -1 for none. */
  position: number;
  /** How many levels there are; default 3. */
  ladder?: number;
}

/**
 * Three bars, filled up to the level. A word has to stand beside it.
 *
 * @public
 */
export function LevelIcon({ position, ladder, ...props }: LevelIconProps) {
  const filled = levelBars(position, ladder);
  return (
    <SvgIcon fontSize="inherit" aria-hidden {...props}>
      {bars.map(({ x, y, height }, i) => (
        <rect
          key={x}
          x={x + 0.75}
          y={y + 0.75}
          width={4.5}
          height={height - 1.5}
          stroke="currentColor"
          strokeWidth={1.5}
          fill={i < filled ? 'currentColor' : 'none'}
        />
      ))}
    </SvgIcon>
  );
}
