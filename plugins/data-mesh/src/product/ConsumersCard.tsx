import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { parseEntityRef } from '@backstage/catalog-model';
import { ResponseErrorPanel } from '@backstage/core-components';
import { useApi } from '@backstage/core-plugin-api';
import {
  catalogApiRef,
  EntityInfoCard,
  EntityRefLink,
} from '@backstage/plugin-catalog-react';
import { Skeleton, Text } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import { productLinks } from '@backstage-data-mesh/plugin-data-mesh-common';
import useAsync from 'react-use/esm/useAsync';
import { loadContracts } from '../catalog/loadContracts';
import { useProduct } from './useProduct';
import { dataMeshTranslationRef } from '../translation';

const useStyles = makeStyles(theme => ({
  list: { listStyle: 'none', margin: 0, padding: 0 },
  item: { padding: theme.spacing(0.5, 0) },
}));

/** Who reads the product, directly or through one of its contracts. */
export function ConsumersCard() {
  const { t } = useTranslationRef(dataMeshTranslationRef);
  const classes = useStyles();
  const { product, ref } = useProduct();
  const catalogApi = useApi(catalogApiRef);
  const { value: consumers, error } = useAsync(async () => {
    const contracts = await loadContracts(catalogApi, [product], ['provided']);
    return productLinks(product, contracts).filter(({ from }) => from === ref);
  }, [catalogApi, product, ref]);

  const content = () => {
    if (error) return <ResponseErrorPanel error={error} />;
    if (!consumers) return <Skeleton width="100%" height={48} />;
    if (!consumers.length) {
      return <Text color="secondary">{t('product.consumers.none')}</Text>;
    }
    return (
      <ul className={classes.list}>
        {consumers.map(({ to, contract }) => (
          <li key={to} className={classes.item}>
            <EntityRefLink entityRef={to} hideIcon />
            <Text as="div" variant="body-small" color="secondary">
              {parseEntityRef(to).kind === 'dataproduct'
                ? t('product.consumers.kind')
                : parseEntityRef(to).kind}
              {contract && ` · ${t('product.byContract')}`}
            </Text>
          </li>
        ))}
      </ul>
    );
  };

  return (
    <EntityInfoCard
      title={t('product.consumers.title')}
      headerActions={
        consumers?.length ? (
          <Text variant="body-small" color="secondary">
            {consumers.length}
          </Text>
        ) : undefined
      }
    >
      {content()}
    </EntityInfoCard>
  );
}
