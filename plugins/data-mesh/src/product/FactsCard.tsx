import { stringifyEntityRef } from '@backstage/catalog-model';
import { EntityInfoCard, EntityRefLink } from '@backstage/plugin-catalog-react';
import LockIcon from '@material-ui/icons/Lock';
import { resolveDataProductRef } from '@backstage-data-mesh/plugin-data-mesh-common';
import { DateTime } from 'luxon';
import { ReactNode } from 'react';
import { Facts } from './Facts';
import { useProduct } from './useProduct';

/** What kind of product it is: version, classification, its end. */
export function FactsCard() {
  const { product } = useProduct();
  const { spec } = product;
  const facts: [string, ReactNode][] = [
    ['Version', spec.version],
    [
      'Classification',
      spec.classification && (
        <>
          {spec.classification !== 'public' && (
            <LockIcon
              aria-hidden
              style={{ fontSize: 14, verticalAlign: 'text-bottom' }}
            />
          )}{' '}
          {spec.classification}
        </>
      ),
    ],
    ['Personal data', spec.personalData],
  ];
  if (spec.successor) {
    const ref = resolveDataProductRef(product, 'successor', spec.successor);
    facts.push([
      'Replaced by',
      <EntityRefLink entityRef={stringifyEntityRef(ref)} hideIcon />,
    ]);
  }
  if (spec.endOfLife) {
    facts.push([
      'Ends on',
      DateTime.fromISO(spec.endOfLife).toFormat('d MMM yyyy'),
    ]);
  }
  return (
    <EntityInfoCard title="Data product">
      <Facts facts={facts} />
    </EntityInfoCard>
  );
}
