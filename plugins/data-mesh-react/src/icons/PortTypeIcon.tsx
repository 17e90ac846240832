import { SvgIconProps } from '@material-ui/core/SvgIcon';
import BarChartIcon from '@material-ui/icons/BarChart';
import ExtensionIcon from '@material-ui/icons/Extension';
import FileIcon from '@material-ui/icons/InsertDriveFile';
import HelpIcon from '@material-ui/icons/HelpOutline';
import ModelIcon from '@material-ui/icons/BlurOn';
import StreamIcon from '@material-ui/icons/Waves';
import TableIcon from '@material-ui/icons/TableChart';
import { OutputPortType } from '@backstage-data-mesh/plugin-data-mesh-common';

const icons: Record<OutputPortType, typeof TableIcon> = {
  api: ExtensionIcon,
  dashboard: BarChartIcon,
  files: FileIcon,
  model: ModelIcon,
  stream: StreamIcon,
  table: TableIcon,
};

/**
 * Props of {@link PortTypeIcon}.
 *
 * @public
 */
export interface PortTypeIconProps extends SvgIconProps {
  /** Type of the port; any other text gets a question mark. */
  type: string | undefined;
}

/**
 * The icon of an output port's type; it never stands without the word.
 *
 * @public
 */
export function PortTypeIcon({ type, ...props }: PortTypeIconProps) {
  const Icon = icons[type as OutputPortType] ?? HelpIcon;
  return <Icon fontSize="inherit" aria-hidden {...props} />;
}
