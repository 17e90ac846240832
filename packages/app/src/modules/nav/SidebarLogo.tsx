import {
  Link,
  sidebarConfig,
  useSidebarOpenState,
} from '@backstage/core-components';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { DataProductIcon } from '@backstage-data-mesh/plugin-data-mesh-react';

const useStyles = makeStyles({
  root: {
    alignItems: 'center',
    color: '#7df3e1',
    display: 'flex',
    gap: 12,
    height: 3 * sidebarConfig.logoHeight,
    paddingLeft: 24,
    '&:hover': { textDecoration: 'none' },
  },
  name: { color: '#7df3e1', fontSize: 22, whiteSpace: 'nowrap' },
});

export function SidebarLogo() {
  const classes = useStyles();
  const { isOpen } = useSidebarOpenState();
  return (
    <Link
      to="/"
      underline="none"
      aria-label="Data Mesh, home"
      className={classes.root}
    >
      <DataProductIcon fontSize="inherit" />
      {isOpen && (
        <Typography component="span" className={classes.name}>
          Data Mesh
        </Typography>
      )}
    </Link>
  );
}
