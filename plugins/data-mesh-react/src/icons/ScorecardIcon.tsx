import SvgIcon, { SvgIconProps } from '@material-ui/core/SvgIcon';

/**
 * The icon of the Scorecard kind: a sheet with levels that rise.
 *
 * @public
 */
export function ScorecardIcon(props: SvgIconProps) {
  return (
    <SvgIcon {...props}>
      <path d="M19 3H5a2 2 0 0 0-2 2v14c0 1.1.9 2 2 2h14a2 2 0 0 0 2-2V5a2 2 0 0 0-2-2zm0 16H5V5h14v14z" />
      <path d="M7 14h2.5v3H7zM10.8 11h2.5v6h-2.5zM14.5 7.5H17V17h-2.5z" />
    </SvgIcon>
  );
}
