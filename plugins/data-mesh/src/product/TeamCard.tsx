import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  RELATION_OWNED_BY,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { Link } from '@backstage/core-components';
import {
  EntityInfoCard,
  EntityRefLink,
  EntityRefLinks,
  getEntityRelations,
} from '@backstage/plugin-catalog-react';
import { resolveDataProductRef } from '@backstage-data-mesh/plugin-data-mesh-common';
import { ReactNode } from 'react';
import { Facts } from './Facts';
import { ReportProblemButton } from './ReportProblemButton';
import { useProduct } from './useProduct';
import { dataMeshTranslationRef } from '../translation';

/** Who answers for the product, and where to ask. */
export function TeamCard() {
  const { t } = useTranslationRef(dataMeshTranslationRef);
  const { product } = useProduct();
  const { team = {}, support = [] } = product.spec;
  const person = (value: string | undefined) =>
    value && (
      <EntityRefLink
        entityRef={stringifyEntityRef(
          resolveDataProductRef(product, 'person', value),
        )}
        hideIcon
      />
    );
  const facts: [string, ReactNode][] = [
    [
      t('product.team.owner'),
      <EntityRefLinks
        entityRefs={getEntityRelations(product, RELATION_OWNED_BY)}
        hideIcons
      />,
    ],
    [t('product.team.productOwner'), person(team.productOwner)],
    [t('product.team.steward'), person(team.steward)],
    [t('product.team.technicalOwner'), person(team.technicalOwner)],
    [
      t('product.team.support'),
      support.length > 0 &&
        support.map(({ channel, url }) => (
          <div key={channel}>
            {url ? <Link to={url}>{channel}</Link> : channel}
          </div>
        )),
    ],
  ];
  return (
    <EntityInfoCard
      title={t('product.team.title')}
      footerActions={<ReportProblemButton />}
    >
      <Facts facts={facts.map(([name, value]) => [name, value || undefined])} />
    </EntityInfoCard>
  );
}
