import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Button, Checkbox, Skeleton, Text } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import {
  PolicyView,
  ProductSummaryPage,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { useState } from 'react';
import { dataMeshTranslationRef } from '../translation';
import {
  ExploreFilters,
  FacetName,
  facetNames,
  toggleFilter,
} from './exploreState';
import { FilterValueLabel } from './FilterValueLabel';
import { positionOfLevel } from './scorecardColumns';

const COLLAPSED = 6;

type FacetValue = { value: string; count?: number };

const useStyles = makeStyles(theme => ({
  facet: {
    border: 0,
    borderBottom: `1px solid ${theme.palette.divider}`,
    margin: 0,
    minWidth: 0,
    padding: theme.spacing(1.5, 0),
    '&:last-child': { borderBottom: 0 },
  },
  legend: { padding: 0, marginBottom: theme.spacing(0.5), float: 'left' },
  values: { clear: 'both', listStyle: 'none', margin: 0, padding: 0 },
  value: {
    alignItems: 'center',
    display: 'flex',
    gap: theme.spacing(1),
    justifyContent: 'space-between',
    minHeight: 28,
  },
  count: { fontVariantNumeric: 'tabular-nums' },
}));

/** Chosen values stay visible even when nothing matches them any more. */
function withChosen(values: FacetValue[], chosen: string[]): FacetValue[] {
  const missing = chosen.filter(value => !values.some(v => v.value === value));
  return [
    ...values.filter(({ value }) => value),
    // How many are the reader's own is not counted.
    ...missing.map(value => ({ value, count: value === 'me' ? undefined : 0 })),
  ];
}

/** The most frequent ones first. */
function byCount(a: FacetValue, b: FacetValue): number {
  return (
    (b.count ?? Infinity) - (a.count ?? Infinity) ||
    a.value.localeCompare(b.value)
  );
}

/** The highest level first, and those without one last. */
function byRank(policies: readonly PolicyView[] | undefined) {
  const rank = ({ value }: FacetValue) => positionOfLevel(policies, value);
  return (a: FacetValue, b: FacetValue) => rank(b) - rank(a) || byCount(a, b);
}

interface FacetProps {
  facet: FacetName;
  values: FacetValue[];
  chosen: string[];
  policies: readonly PolicyView[] | undefined;
  onToggle: (value: string) => void;
}

function Facet({ facet, values, chosen, policies, onToggle }: FacetProps) {
  const classes = useStyles();
  const { t } = useTranslationRef(dataMeshTranslationRef);
  const [expanded, setExpanded] = useState(false);
  const all = withChosen(values, chosen).sort(
    facet === 'level' ? byRank(policies) : byCount,
  );
  const shown = expanded
    ? all
    : all.filter((v, i) => i < COLLAPSED || chosen.includes(v.value));
  if (!all.length) return null;

  return (
    <fieldset className={classes.facet}>
      <legend className={classes.legend}>
        <Text variant="body-small" weight="bold">
          {t(`explore.facet.${facet}`)}
        </Text>
      </legend>
      <ul className={classes.values}>
        {shown.map(({ value, count }) => (
          <li key={value} className={classes.value}>
            <Checkbox
              isSelected={chosen.includes(value)}
              onChange={() => onToggle(value)}
            >
              <FilterValueLabel
                filter={facet}
                value={value}
                policies={policies}
              />
            </Checkbox>
            <Text
              variant="body-small"
              color="secondary"
              className={classes.count}
            >
              {count?.toLocaleString()}
            </Text>
          </li>
        ))}
      </ul>
      {all.length > shown.length && (
        <Button variant="tertiary" onPress={() => setExpanded(true)}>
          {t('explore.filters.more', {
            number: (all.length - shown.length).toLocaleString(),
          })}
        </Button>
      )}
    </fieldset>
  );
}

interface FacetRailProps {
  facets: ProductSummaryPage['facets'];
  filters: ExploreFilters;
  policies: readonly PolicyView[] | undefined;
  onChange: (filters: ExploreFilters) => void;
}

/** What the list can be narrowed by, with counts. */
export function FacetRail({
  facets,
  filters,
  policies,
  onChange,
}: FacetRailProps) {
  if (!facets) {
    return (
      <div aria-hidden>
        {Array.from({ length: 9 }, (_, i) => (
          <Skeleton key={i} height={20} width="100%" style={{ margin: 8 }} />
        ))}
      </div>
    );
  }
  return (
    <>
      {facetNames.map(facet => (
        <Facet
          key={facet}
          facet={facet}
          values={facets[facet] ?? []}
          chosen={filters[facet] ?? []}
          policies={policies}
          onToggle={value => onChange(toggleFilter(filters, facet, value))}
        />
      ))}
    </>
  );
}
