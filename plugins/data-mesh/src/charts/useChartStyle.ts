import { useTheme } from '@material-ui/core/styles';
import { CSSProperties } from 'react';

/** How charts look in the theme of the portal. */
export interface ChartStyle {
  /** Text at the axes. */
  axis: { fill: string; fontSize: number };
  /** The box beside the pointer. */
  tooltip: CSSProperties;
}

/** Charts draw with colours, and do not know the theme by themselves. */
export function useChartStyle(): ChartStyle {
  const { palette } = useTheme();
  return {
    axis: { fill: palette.text.secondary, fontSize: 12 },
    tooltip: {
      background: palette.background.paper,
      borderColor: palette.divider,
      color: palette.text.primary,
    },
  };
}
