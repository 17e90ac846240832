import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Text } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import {
  PolicyView,
  ProductSummary,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { Fragment } from 'react';
import { useProductTab } from '../product/useProductTab';
import { dataMeshTranslationRef } from '../translation';
import { PrincipleCellLink } from './PrincipleCellLink';
import { PrincipleCell, principleCell } from './principleCell';
import { ProductHead } from './PrincipleMap';
import { CellWords, useCellWords } from './useCellWords';

const useStyles = makeStyles(theme => ({
  list: { listStyle: 'none', margin: 0, padding: 0 },
  item: {
    padding: theme.spacing(1, 0),
    '& + &': { borderTop: `1px solid ${theme.palette.divider}` },
  },
  cells: {
    display: 'grid',
    gap: theme.spacing(0.5, 1),
    gridTemplateColumns: 'minmax(0, 1fr) 130px',
    listStyle: 'none',
    margin: theme.spacing(0.5, 0, 0),
    padding: 0,
  },
  principle: { alignSelf: 'center', fontSize: 13, overflowWrap: 'anywhere' },
}));

interface ItemProps {
  product: ProductSummary;
  principles: string[];
  policies: Map<string, PolicyView>;
  words: CellWords;
}

function Item({ product, principles, policies, words }: ItemProps) {
  const classes = useStyles();
  const { t } = useTranslationRef(dataMeshTranslationRef);
  const tab = useProductTab(product.entityRef, 'scorecard');
  const open = principles.flatMap((principle): [string, PrincipleCell][] => {
    const cell = principleCell(product, principle);
    return cell && cell.outcome !== 'pass' && cell.outcome !== 'upcoming'
      ? [[principle, cell]]
      : [];
  });
  return (
    <li className={classes.item}>
      <ProductHead product={product} policies={policies} tab={tab} />
      {!open.length && (
        <Text variant="body-small" color="secondary">
          {t('review.map.allWell')}
        </Text>
      )}
      <div className={classes.cells}>
        {open.map(([principle, cell]) => (
          <Fragment key={principle}>
            <span className={classes.principle}>{principle}</span>
            <PrincipleCellLink
              product={product.title}
              principle={principle}
              cell={cell}
              tab={tab}
              words={words}
            />
          </Fragment>
        ))}
      </div>
    </li>
  );
}

interface PrincipleListProps {
  products: ProductSummary[];
  principles: string[];
  policies: Map<string, PolicyView>;
}

/** The heat map for a phone: products with what is not well. */
export function PrincipleList({
  products,
  principles,
  policies,
}: PrincipleListProps) {
  const classes = useStyles();
  const { t } = useTranslationRef(dataMeshTranslationRef);
  const words = useCellWords();
  return (
    <ul className={classes.list} aria-label={t('review.map.label')}>
      {products.map(product => (
        <Item
          key={product.entityRef}
          product={product}
          principles={principles}
          policies={policies}
          words={words}
        />
      ))}
    </ul>
  );
}
