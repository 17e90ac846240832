import { Button, Card, Text } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import {
  ProductFacets,
  ProductQuery,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { useState } from 'react';
import { FacetRail } from './FacetRail';

const useStyles = makeStyles(theme => ({
  card: { padding: theme.spacing(1.5, 2) },
  head: { alignItems: 'center', display: 'flex', minHeight: 32 },
  spring: { flexGrow: 1 },
}));

interface FilterCardProps {
  facets: ProductFacets | undefined;
  error: Error | undefined;
  filters: ProductQuery['filters'];
  /** Whether there is little room: the filters then open on demand. */
  narrow: boolean;
  onChange: (filters: ProductQuery['filters']) => void;
}

/** The facets of the list, with a way to drop all filters at once. */
export function FilterCard({
  facets,
  error,
  filters,
  narrow,
  onChange,
}: FilterCardProps) {
  const classes = useStyles();
  const [open, setOpen] = useState(false);
  const active = Object.values(filters).flat().length;
  return (
    <Card className={classes.card}>
      <div className={classes.head}>
        <Text as="h2" variant="title-x-small" weight="bold">
          Filters
        </Text>
        <span className={classes.spring} />
        {active > 0 && (
          <Button variant="tertiary" onPress={() => onChange({})}>
            {`Clear ${active}`}
          </Button>
        )}
        {narrow && (
          <Button
            variant="tertiary"
            aria-expanded={open}
            onPress={() => setOpen(!open)}
          >
            {open ? 'Hide' : 'Show'}
          </Button>
        )}
      </div>
      {error && (
        <Text color="danger">{`Filters could not be loaded: ${error.message}`}</Text>
      )}
      {!error && (!narrow || open) && (
        <FacetRail facets={facets} filters={filters} onChange={onChange} />
      )}
    </Card>
  );
}
