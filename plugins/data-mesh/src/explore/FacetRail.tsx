import { EntityDisplayName } from '@backstage/plugin-catalog-react';
import { Button, Checkbox, Skeleton, Text } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import {
  ProductFacetName,
  ProductFacets,
  ProductFacetValue,
  ProductQuery,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { PortTypeIcon } from '@backstage-data-mesh/plugin-data-mesh-react';
import { useState } from 'react';
import { toggleFilter } from './exploreState';

const COLLAPSED = 6;

/** The facets in the order of the rail, with their headings. */
export const facetTitles: Record<ProductFacetName, string> = {
  domain: 'Domain',
  type: 'Type',
  lifecycle: 'Lifecycle',
  portType: 'Output port',
  owner: 'Owner',
  system: 'System',
  classification: 'Classification',
  tag: 'Tag',
};

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
  label: {
    alignItems: 'center',
    display: 'inline-flex',
    gap: 6,
    overflowWrap: 'anywhere',
  },
  count: { fontVariantNumeric: 'tabular-nums' },
}));

/** The name of a facet's value as a person would write it. */
export function FacetValueLabel({
  facet,
  value,
}: {
  facet: ProductFacetName;
  value: string;
}) {
  const classes = useStyles();
  if (facet === 'owner' || facet === 'domain' || facet === 'system') {
    return <EntityDisplayName entityRef={value} hideIcon disableTooltip />;
  }
  if (facet === 'portType') {
    return (
      <span className={classes.label}>
        <PortTypeIcon type={value} /> {value}
      </span>
    );
  }
  return <span className={classes.label}>{value}</span>;
}

/** Chosen values first stay visible even when nothing matches them any more. */
function withChosen(
  values: ProductFacetValue[],
  chosen: string[],
): ProductFacetValue[] {
  const missing = chosen.filter(value => !values.some(v => v.value === value));
  return [...values, ...missing.map(value => ({ value, count: 0 }))].sort(
    (a, b) => (b.count ?? 0) - (a.count ?? 0) || a.value.localeCompare(b.value),
  );
}

interface FacetProps {
  facet: ProductFacetName;
  values: ProductFacetValue[];
  chosen: string[];
  onToggle: (value: string) => void;
}

function Facet({ facet, values, chosen, onToggle }: FacetProps) {
  const classes = useStyles();
  const [expanded, setExpanded] = useState(false);
  const all = withChosen(values, chosen);
  const shown = expanded
    ? all
    : all.filter((v, i) => i < COLLAPSED || chosen.includes(v.value));
  if (!all.length) return null;

  return (
    <fieldset className={classes.facet}>
      <legend className={classes.legend}>
        <Text variant="body-small" weight="bold">
          {facetTitles[facet]}
        </Text>
      </legend>
      <ul className={classes.values}>
        {shown.map(({ value, count }) => (
          <li key={value} className={classes.value}>
            <Checkbox
              isSelected={chosen.includes(value)}
              onChange={() => onToggle(value)}
            >
              <FacetValueLabel facet={facet} value={value} />
            </Checkbox>
            {count !== undefined && (
              <Text
                variant="body-small"
                color="secondary"
                className={classes.count}
              >
                {count.toLocaleString()}
              </Text>
            )}
          </li>
        ))}
      </ul>
      {all.length > shown.length && (
        <Button variant="tertiary" onPress={() => setExpanded(true)}>
          {`Show ${all.length - shown.length} more`}
        </Button>
      )}
    </fieldset>
  );
}

interface FacetRailProps {
  facets: ProductFacets | undefined;
  filters: ProductQuery['filters'];
  onChange: (filters: ProductQuery['filters']) => void;
}

/** What the list can be narrowed by, with counts. */
export function FacetRail({ facets, filters, onChange }: FacetRailProps) {
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
      {(Object.keys(facetTitles) as ProductFacetName[]).map(facet => (
        <Facet
          key={facet}
          facet={facet}
          values={facets[facet]}
          chosen={filters[facet] ?? []}
          onToggle={value => onChange(toggleFilter(filters, facet, value))}
        />
      ))}
    </>
  );
}
