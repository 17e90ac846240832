import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Card, CardBody, CardFooter, Skeleton, Text } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import { ProductSummary } from '@backstage-data-mesh/plugin-data-mesh-common';
import { dataMeshTranslationRef } from '../translation';
import {
  ProductLevel,
  ProductName,
  ProductNow,
  ProductOutputs,
  ProductOwner,
} from './ProductCells';
import { ScorecardColumn } from './scorecardColumns';

const useStyles = makeStyles(theme => ({
  cards: {
    display: 'grid',
    gap: theme.spacing(2),
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 280px), 1fr))',
    listStyle: 'none',
    margin: 0,
    padding: theme.spacing(2),
  },
  card: { height: '100%' },
  body: {
    display: 'flex',
    flexDirection: 'column',
    gap: theme.spacing(1),
    minHeight: 110,
  },
  levels: { display: 'flex', flexWrap: 'wrap', gap: theme.spacing(1, 2) },
  footer: {
    display: 'flex',
    gap: theme.spacing(2),
    justifyContent: 'space-between',
  },
}));

interface ProductCardsProps {
  items: ProductSummary[] | undefined;
  loading: boolean;
  columns: ScorecardColumn[];
}

/** The list of products as cards. */
export function ProductCards({ items, loading, columns }: ProductCardsProps) {
  const classes = useStyles();
  const { t } = useTranslationRef(dataMeshTranslationRef);
  if (!items) {
    return (
      <ul className={classes.cards} aria-hidden>
        {Array.from({ length: 6 }, (_, i) => (
          <li key={i}>
            <Skeleton height={240} width="100%" />
          </li>
        ))}
      </ul>
    );
  }
  return (
    <ul
      className={classes.cards}
      aria-label={t('explore.table.label')}
      aria-busy={loading}
    >
      {items.map(product => (
        <li key={product.entityRef}>
          <Card className={classes.card}>
            <CardBody className={classes.body}>
              <div>
                <ProductName product={product} />
              </div>
              <div className={classes.levels}>
                {columns.map(column => (
                  <div key={column.id}>
                    <Text as="div" variant="body-small" weight="bold">
                      {column.title}
                    </Text>
                    <ProductLevel product={product} column={column} />
                  </div>
                ))}
              </div>
              <ProductOutputs product={product} />
              <div>
                <ProductNow product={product} />
              </div>
            </CardBody>
            <CardFooter className={classes.footer}>
              <div>
                <ProductOwner product={product} />
              </div>
              <Text variant="body-small" color="secondary">
                {t('explore.product.consumers', { count: product.consumers })}
              </Text>
            </CardFooter>
          </Card>
        </li>
      ))}
    </ul>
  );
}
