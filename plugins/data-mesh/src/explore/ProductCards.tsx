import { Card, CardBody, CardFooter, Skeleton, Text } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import { ProductListItem } from '@backstage-data-mesh/plugin-data-mesh-common';
import { ProductName, ProductOutputs, ProductOwner } from './ProductCells';

const useStyles = makeStyles(theme => ({
  cards: {
    display: 'grid',
    gap: theme.spacing(2),
    gridTemplateColumns: 'repeat(auto-fill, minmax(280px, 1fr))',
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
  footer: {
    display: 'flex',
    gap: theme.spacing(2),
    justifyContent: 'space-between',
  },
}));

function consumers({ length }: string[]): string {
  if (length === 0) return 'No consumers';
  return length === 1 ? '1 consumer' : `${length.toLocaleString()} consumers`;
}

interface ProductCardsProps {
  items: ProductListItem[] | undefined;
  loading: boolean;
}

/** The list of products as cards. */
export function ProductCards({ items, loading }: ProductCardsProps) {
  const classes = useStyles();
  if (!items) {
    return (
      <ul className={classes.cards} aria-hidden>
        {Array.from({ length: 6 }, (_, i) => (
          <li key={i}>
            <Skeleton height={190} width="100%" />
          </li>
        ))}
      </ul>
    );
  }
  return (
    <ul
      className={classes.cards}
      aria-label="Data products"
      aria-busy={loading}
    >
      {items.map(item => (
        <li key={item.entityRef}>
          <Card className={classes.card}>
            <CardBody className={classes.body}>
              <div>
                <ProductName item={item} />
              </div>
              <ProductOutputs item={item} />
            </CardBody>
            <CardFooter className={classes.footer}>
              <div>
                <ProductOwner item={item} />
              </div>
              <Text variant="body-small" color="secondary">
                {consumers(item.consumers)}
              </Text>
            </CardFooter>
          </Card>
        </li>
      ))}
    </ul>
  );
}
