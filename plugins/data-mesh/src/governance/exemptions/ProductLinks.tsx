import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { Button } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import { useState } from 'react';
import { dataMeshTranslationRef } from '../../translation';

const SHOWN = 5;

const useStyles = makeStyles(theme => ({
  list: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(0, 2),
    listStyle: 'none',
    margin: 0,
    maxHeight: 320,
    overflow: 'auto',
    padding: 0,
  },
}));

/** Links to products; of many, the first few until one asks for all. */
export function ProductLinks({ products }: { products: readonly string[] }) {
  const classes = useStyles();
  const { t } = useTranslationRef(dataMeshTranslationRef);
  const [all, setAll] = useState(false);
  if (!products.length) return null;
  const shown = all ? products : products.slice(0, SHOWN);
  return (
    <>
      <ul
        className={classes.list}
        aria-label={t('governance.exemption.products')}
      >
        {shown.map(ref => (
          <li key={ref}>
            <EntityRefLink entityRef={ref} hideIcon />
          </li>
        ))}
      </ul>
      {products.length > shown.length && (
        <Button size="small" variant="tertiary" onPress={() => setAll(true)}>
          {t('governance.exemption.allProducts', {
            count: products.length - shown.length,
          })}
        </Button>
      )}
    </>
  );
}
