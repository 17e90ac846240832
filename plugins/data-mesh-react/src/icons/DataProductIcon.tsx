import SvgIcon, { SvgIconProps } from '@material-ui/core/SvgIcon';

/**
 * The icon of the DataProduct kind: data in the middle, ports around it.
 *
 * @public
 */
export function DataProductIcon(props: SvgIconProps) {
  return (
    <SvgIcon {...props}>
      <path d="M12 8.2c-2.2 0-4 .8-4 1.9v3.8c0 1.1 1.8 1.9 4 1.9s4-.8 4-1.9v-3.8c0-1.1-1.8-1.9-4-1.9zm0 1.4c1.4 0 2.4.3 2.6.6-.2.3-1.2.6-2.6.6s-2.4-.3-2.6-.6c.2-.3 1.2-.6 2.6-.6zm0 4.8c-1.4 0-2.5-.3-2.6-.6v-1.9c.7.3 1.6.4 2.6.4s1.9-.1 2.6-.4v1.9c-.1.3-1.2.6-2.6.6z" />
      <path d="M5 2.5a2.5 2.5 0 1 0 1.9 4.1L9 8l.8-1.2-2.4-1.4A2.5 2.5 0 0 0 5 2.5zm14 0a2.5 2.5 0 0 0-2.4 2.9l-2.4 1.4L15 8l2.1-1.4A2.5 2.5 0 1 0 19 2.5zM9 16l-2.1 1.4a2.5 2.5 0 1 0 .5 1.2l2.4-1.4L9 16zm6 0-.8 1.2 2.4 1.4a2.5 2.5 0 1 0 .5-1.2L15 16z" />
    </SvgIcon>
  );
}
