import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Button, Flex, Text } from '@backstage/ui';
import { PolicyView } from '@backstage-data-mesh/plugin-data-mesh-common';
import { CreateProductButton } from '../create/CreateProductButton';
import { dataMeshTranslationRef } from '../translation';
import { ExploreState, FilterName, toggleFilter } from './exploreState';
import { FilterValueLabel } from './FilterValueLabel';

interface NoProductsProps {
  state: ExploreState;
  policies: readonly PolicyView[] | undefined;
  onChange: (change: Partial<ExploreState>) => void;
}

/** Says why nothing is listed, and which filter to drop. */
export function NoProducts({ state, policies, onChange }: NoProductsProps) {
  const { t } = useTranslationRef(dataMeshTranslationRef);
  const active = Object.entries(state.filters) as [FilterName, string[]][];
  if (!active.length && !state.fullText) {
    return (
      <Flex direction="column" align="center" p="8" gap="2">
        <Text as="h2" variant="title-x-small">
          {t('explore.none.title')}
        </Text>
        <Text color="secondary">{t('explore.none.body')}</Text>
        <CreateProductButton />
      </Flex>
    );
  }
  const title = () => {
    if (!state.fullText) return t('explore.none.filters');
    return active.length
      ? t('explore.none.search', { text: state.fullText })
      : t('explore.none.searchOnly', { text: state.fullText });
  };
  return (
    <Flex direction="column" align="center" p="8" gap="3">
      <Text as="h2" variant="title-x-small">
        {title()}
      </Text>
      <Text color="secondary">
        {active.length
          ? t('explore.none.drop')
          : t('explore.none.dropSearchOnly')}
      </Text>
      <Flex gap="2" style={{ flexWrap: 'wrap', justifyContent: 'center' }}>
        {state.fullText && (
          <Button
            variant="secondary"
            onPress={() => onChange({ fullText: '' })}
          >
            {t('explore.none.dropSearch', { text: state.fullText })}
          </Button>
        )}
        {active.flatMap(([filter, values]) =>
          values.map(value => (
            <Button
              key={`${filter} ${value}`}
              variant="secondary"
              onPress={() =>
                onChange({
                  filters: toggleFilter(state.filters, filter, value),
                })
              }
            >
              <span>
                {t(`explore.facet.${filter}`)}:{' '}
                <FilterValueLabel
                  filter={filter}
                  value={value}
                  policies={policies}
                />
              </span>
            </Button>
          )),
        )}
      </Flex>
    </Flex>
  );
}
