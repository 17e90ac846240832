import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Button, Card, Text } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import {
  PolicyView,
  ProductSummaryPage,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { messageOf } from '@backstage-data-mesh/plugin-data-mesh-react';
import { useState } from 'react';
import { dataMeshTranslationRef } from '../translation';
import { ExploreFilters } from './exploreState';
import { FacetRail } from './FacetRail';

const useStyles = makeStyles(theme => ({
  card: { padding: theme.spacing(1.5, 2) },
  head: { alignItems: 'center', display: 'flex', minHeight: 32 },
  spring: { flexGrow: 1 },
}));

interface FilterCardProps {
  facets: ProductSummaryPage['facets'];
  /** Without a list there are no counts to wait for. */
  hasList: boolean;
  error: Error | undefined;
  filters: ExploreFilters;
  policies: readonly PolicyView[] | undefined;
  /** Whether there is little room: the filters then open on demand. */
  narrow: boolean;
  onChange: (filters: ExploreFilters) => void;
}

/** The facets of the list, with a way to drop all filters at once. */
export function FilterCard({
  facets,
  hasList,
  error,
  filters,
  policies,
  narrow,
  onChange,
}: FilterCardProps) {
  const classes = useStyles();
  const { t } = useTranslationRef(dataMeshTranslationRef);
  const [open, setOpen] = useState(false);
  const active = Object.values(filters).flat().length;
  return (
    <Card className={classes.card}>
      <div className={classes.head}>
        <Text as="h2" variant="title-x-small" weight="bold">
          {t('explore.filters.title')}
        </Text>
        <span className={classes.spring} />
        {active > 0 && (
          <Button variant="tertiary" onPress={() => onChange({})}>
            {t('explore.filters.clear', { number: String(active) })}
          </Button>
        )}
        {narrow && (
          <Button
            variant="tertiary"
            aria-expanded={open}
            onPress={() => setOpen(!open)}
          >
            {open ? t('explore.filters.hide') : t('explore.filters.show')}
          </Button>
        )}
      </div>
      {error && (
        <Text color="danger">
          {t('explore.filters.failed', { message: messageOf(error) })}
        </Text>
      )}
      {!error && (facets || hasList) && (!narrow || open) && (
        <FacetRail
          facets={facets}
          filters={filters}
          policies={policies}
          onChange={onChange}
        />
      )}
    </Card>
  );
}
