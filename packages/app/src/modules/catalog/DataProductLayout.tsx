import {
  EntityOrphanWarning,
  EntityProcessingErrorsPanel,
  EntityRelationWarning,
  EntitySwitch,
  hasCatalogProcessingErrors,
  hasRelationWarnings,
  isOrphan,
} from '@backstage/plugin-catalog';
import { EntityContentLayoutProps } from '@backstage/plugin-catalog-react/alpha';
import { makeStyles } from '@material-ui/core/styles';
import { Fragment } from 'react';

const useStyles = makeStyles(theme => ({
  warnings: {
    display: 'grid',
    gap: theme.spacing(2),
    marginBottom: theme.spacing(3),
    '&:empty': { display: 'none' },
  },
  columns: {
    alignItems: 'start',
    display: 'grid',
    gap: theme.spacing(3),
    gridTemplateColumns: 'minmax(0, 1fr)',
    [theme.breakpoints.up('md')]: {
      gridTemplateColumns: 'minmax(0, 2fr) minmax(0, 1fr)',
    },
  },
  column: {
    display: 'grid',
    gap: theme.spacing(3),
    gridTemplateColumns: 'minmax(0, 1fr)',
  },
}));

function Warnings() {
  const classes = useStyles();
  return (
    <div className={classes.warnings}>
      <EntitySwitch>
        <EntitySwitch.Case if={isOrphan}>
          <EntityOrphanWarning />
        </EntitySwitch.Case>
      </EntitySwitch>
      <EntitySwitch>
        <EntitySwitch.Case if={hasRelationWarnings}>
          <EntityRelationWarning />
        </EntitySwitch.Case>
      </EntitySwitch>
      <EntitySwitch>
        <EntitySwitch.Case if={hasCatalogProcessingErrors}>
          <EntityProcessingErrorsPanel />
        </EntitySwitch.Case>
      </EntitySwitch>
    </div>
  );
}

/**
 * The overview of a data product. Unlike the catalog's own layout it begins with
 * what the product is for, also where the columns stand below each other.
 */
export function DataProductLayout({ cards }: EntityContentLayoutProps) {
  const classes = useStyles();
  const column = (side: boolean) =>
    cards
      .filter(({ type }) => (type === 'info') === side)
      .map(({ element }, i) => (
        <Fragment key={element.key ?? i}>{element}</Fragment>
      ));
  return (
    <>
      <Warnings />
      <div className={classes.columns}>
        <div className={classes.column}>{column(false)}</div>
        <div className={classes.column}>{column(true)}</div>
      </div>
    </>
  );
}
