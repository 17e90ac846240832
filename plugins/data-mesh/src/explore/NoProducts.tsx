import { Button, Flex, Text } from '@backstage/ui';
import { ProductFacetName } from '@backstage-data-mesh/plugin-data-mesh-common';
import { toggleFilter, ExploreState } from './exploreState';
import { FacetValueLabel, facetTitles } from './FacetRail';

interface NoProductsProps {
  state: ExploreState;
  onChange: (change: Partial<ExploreState>) => void;
}

/** Says why nothing is listed, and which filter to drop. */
export function NoProducts({ state, onChange }: NoProductsProps) {
  const active = Object.entries(state.filters) as [
    ProductFacetName,
    string[],
  ][];
  if (!active.length && !state.fullText) {
    return (
      <Flex direction="column" align="center" p="8" gap="2">
        <Text as="h2" variant="title-x-small">
          There is no data product that you can read yet
        </Text>
        <Text color="secondary">
          A product appears here when the catalog reads its catalog-info.yaml of
          kind DataProduct. The kind must be allowed in catalog.rules.
        </Text>
      </Flex>
    );
  }
  return (
    <Flex direction="column" align="center" p="8" gap="3">
      <Text as="h2" variant="title-x-small">
        {state.fullText
          ? `No data product matches “${state.fullText}” with these filters`
          : 'No data product matches these filters'}
      </Text>
      <Text color="secondary">Drop one of them to see more:</Text>
      <Flex gap="2" style={{ flexWrap: 'wrap', justifyContent: 'center' }}>
        {state.fullText && (
          <Button
            variant="secondary"
            onPress={() => onChange({ fullText: '' })}
          >
            {`Search: ${state.fullText}`}
          </Button>
        )}
        {active.flatMap(([facet, values]) =>
          values.map(value => (
            <Button
              key={`${facet} ${value}`}
              variant="secondary"
              onPress={() =>
                onChange({ filters: toggleFilter(state.filters, facet, value) })
              }
            >
              <span>
                {facetTitles[facet]}:{' '}
                <FacetValueLabel facet={facet} value={value} />
              </span>
            </Button>
          )),
        )}
      </Flex>
    </Flex>
  );
}
