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

/** Who answers for the product, and where to ask. */
export function TeamCard() {
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
      'Owner',
      <EntityRefLinks
        entityRefs={getEntityRelations(product, RELATION_OWNED_BY)}
        hideIcons
      />,
    ],
    ['Product owner', person(team.productOwner)],
    ['Data steward', person(team.steward)],
    ['Technical owner', person(team.technicalOwner)],
    [
      'Support',
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
      title="Team and support"
      footerActions={<ReportProblemButton />}
    >
      <Facts facts={facts.map(([name, value]) => [name, value || undefined])} />
    </EntityInfoCard>
  );
}
