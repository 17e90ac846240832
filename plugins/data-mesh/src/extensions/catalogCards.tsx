import { EntityCardBlueprint } from '@backstage/plugin-catalog-react/alpha';

const productsCard = EntityCardBlueprint.make({
  name: 'products',
  params: {
    filter: { kind: { $in: ['group', 'domain', 'system'] } },
    type: 'content',
    loader: () =>
      import('../domain/DataProductsCard').then(m => <m.DataProductsCard />),
  },
});

const domainExchangeCard = EntityCardBlueprint.make({
  name: 'domain-exchange',
  params: {
    filter: { kind: 'domain' },
    type: 'content',
    loader: () =>
      import('../domain/DomainExchangeCard').then(m => (
        <m.DomainExchangeCard />
      )),
  },
});

const contractProductsCard = EntityCardBlueprint.make({
  name: 'contract-products',
  params: {
    filter: { kind: 'api' },
    type: 'content',
    loader: () =>
      import('../contract/ContractProductsCard').then(m => (
        <m.ContractProductsCard />
      )),
  },
});

const policyCard = EntityCardBlueprint.make({
  name: 'policy',
  params: {
    filter: { kind: 'scorecard' },
    type: 'content',
    loader: () =>
      import('../governance/policies/PolicyCard').then(m => <m.PolicyCard />),
  },
});

/** The cards on pages of other kinds. */
export const catalogCards = [
  productsCard,
  domainExchangeCard,
  contractProductsCard,
  policyCard,
];
