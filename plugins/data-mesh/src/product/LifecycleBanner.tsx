import { stringifyEntityRef } from '@backstage/catalog-model';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { Alert } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import { resolveDataProductRef } from '@backstage-data-mesh/plugin-data-mesh-common';
import { formatDay, isPast } from '../format/dates';
import { dataMeshTranslationRef } from '../translation';
import { useProduct } from './useProduct';

const useStyles = makeStyles(theme => ({
  banner: { marginBottom: theme.spacing(2) },
}));

/** Says that a product ends or has ended, when, and what replaces it. */
export function LifecycleBanner() {
  const classes = useStyles();
  const { t } = useTranslationRef(dataMeshTranslationRef);
  const { product } = useProduct();
  const { lifecycle, endOfLife, successor } = product.spec;
  if (lifecycle !== 'deprecated' && lifecycle !== 'retired') return null;
  const end = () => {
    if (!endOfLife) return t(`product.lifecycle.${lifecycle}.noEnd`);
    return t(
      isPast(endOfLife) ? 'product.lifecycle.ended' : 'product.lifecycle.ends',
      { date: formatDay(endOfLife) },
    );
  };
  return (
    <Alert
      className={classes.banner}
      status="warning"
      icon
      title={t(`product.lifecycle.${lifecycle}.title`)}
      description={
        <>
          {end()}{' '}
          {successor ? (
            <>
              {t('product.lifecycle.successor')}{' '}
              <EntityRefLink
                entityRef={stringifyEntityRef(
                  resolveDataProductRef(product, 'successor', successor),
                )}
                hideIcon
              />
            </>
          ) : (
            t('product.lifecycle.noSuccessor')
          )}
        </>
      }
    />
  );
}
