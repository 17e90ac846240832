import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { EntityInfoCard, EntityRefLink } from '@backstage/plugin-catalog-react';
import LockIcon from '@material-ui/icons/Lock';
import { resolveDataProductRef } from '@backstage-data-mesh/plugin-data-mesh-common';
import { ReactNode } from 'react';
import { DownloadMenu } from '../download/DownloadMenu';
import { Facts } from './Facts';
import { useProduct } from './useProduct';
import { formatDay } from '../format/dates';
import { dataMeshTranslationRef } from '../translation';

/** What kind of product it is: version, classification, its end. */
export function FactsCard() {
  const { t } = useTranslationRef(dataMeshTranslationRef);
  const { product } = useProduct();
  const { spec } = product;
  const facts: [string, ReactNode][] = [
    [t('product.facts.version'), spec.version],
    [
      t('product.facts.classification'),
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
    [t('product.facts.personalData'), spec.personalData],
  ];
  if (spec.successor) {
    const ref = resolveDataProductRef(product, 'successor', spec.successor);
    facts.push([
      t('product.facts.successor'),
      <EntityRefLink entityRef={stringifyEntityRef(ref)} hideIcon />,
    ]);
  }
  if (spec.endOfLife) {
    facts.push([t('product.facts.endOfLife'), formatDay(spec.endOfLife)]);
  }
  return (
    <EntityInfoCard
      title={t('product.facts.title')}
      footerActions={
        <DownloadMenu
          entityRef={stringifyEntityRef(product)}
          standard="odps"
          label={t('contract.action.downloadOdps')}
        />
      }
    >
      <Facts facts={facts} />
    </EntityInfoCard>
  );
}
