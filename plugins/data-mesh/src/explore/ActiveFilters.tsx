import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Button } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import CloseIcon from '@material-ui/icons/Close';
import { PolicyView } from '@backstage-data-mesh/plugin-data-mesh-common';
import { dataMeshTranslationRef } from '../translation';
import {
  ExploreFilters,
  FilterName,
  linkedFilters,
  toggleFilter,
} from './exploreState';
import { FilterValueLabel } from './FilterValueLabel';

const useStyles = makeStyles(theme => ({
  list: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(1),
    listStyle: 'none',
    margin: theme.spacing(0, 0, 2),
    padding: 0,
  },
  filter: { alignItems: 'center', display: 'inline-flex', gap: 6 },
}));

interface ActiveFiltersProps {
  filters: ExploreFilters;
  policies: readonly PolicyView[] | undefined;
  onChange: (filters: ExploreFilters) => void;
}

/** What a link has narrowed the list by, and the rail does not offer. */
export function ActiveFilters({
  filters,
  policies,
  onChange,
}: ActiveFiltersProps) {
  const classes = useStyles();
  const { t } = useTranslationRef(dataMeshTranslationRef);
  const active = linkedFilters.flatMap(filter =>
    (filters[filter] ?? []).map((value): [FilterName, string] => [
      filter,
      value,
    ]),
  );
  if (!active.length) return null;
  return (
    <ul className={classes.list} aria-label={t('explore.filters.active')}>
      {active.map(([filter, value]) => (
        <li key={`${filter} ${value}`}>
          <Button
            variant="secondary"
            iconEnd={<CloseIcon fontSize="inherit" />}
            onPress={() => onChange(toggleFilter(filters, filter, value))}
          >
            <span className={classes.filter}>
              {t(`explore.facet.${filter}`)}:
              <FilterValueLabel
                filter={filter}
                value={value}
                policies={policies}
              />
            </span>
          </Button>
        </li>
      ))}
    </ul>
  );
}
