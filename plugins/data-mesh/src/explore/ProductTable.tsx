import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Skeleton } from '@backstage/ui';
import Table from '@material-ui/core/Table';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import { makeStyles } from '@material-ui/core/styles';
import { ProductSummary } from '@backstage-data-mesh/plugin-data-mesh-common';
import { LevelBadge } from '@backstage-data-mesh/plugin-data-mesh-react';
import classNames from 'classnames';
import { ScrollRegion } from '../layout/ScrollRegion';
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
  table: {
    '& th, & td': { padding: theme.spacing(1, 0.75) },
    [theme.breakpoints.up('md')]: { minWidth: 640 },
  },
  head: {
    '& th': {
      color: theme.palette.text.secondary,
      fontSize: 12,
      fontWeight: 600,
      lineHeight: '16px',
      textTransform: 'none',
      whiteSpace: 'nowrap',
    },
  },
  row: { '& > *': { verticalAlign: 'top' }, height: 64 },
  product: { minWidth: 180, width: '40%' },
  word: { whiteSpace: 'nowrap' },
  owner: { minWidth: 100, overflowWrap: 'normal', wordBreak: 'normal' },
  now: { minWidth: 110 },
  // A narrow window has no room for all; the product's page has them.
  outputs: { '@media (max-width: 1400px)': { display: 'none' } },
  consumers: { '@media (max-width: 1200px)': { display: 'none' } },
  // The card of a phone has room for the name and the level.
  second: { '@media (max-width: 600px)': { display: 'none' } },
  number: { fontVariantNumeric: 'tabular-nums' },
  loading: { opacity: 0.5 },
}));

interface ProductTableProps {
  items: ProductSummary[] | undefined;
  loading: boolean;
  pageSize: number;
  columns: ScorecardColumn[];
  /** Leaves out what a card on an entity's page has no room for. */
  compact?: boolean;
}

/** The list of products as a table; rows keep their height while loading. */
export function ProductTable({
  items,
  loading,
  pageSize,
  columns,
  compact = false,
}: ProductTableProps) {
  const classes = useStyles();
  const { t } = useTranslationRef(dataMeshTranslationRef);
  const second = compact ? classes.second : undefined;
  const third = compact ? undefined : classes.consumers;
  const titles = compact
    ? [t('explore.table.level')]
    : columns.map(({ title }) => title);
  return (
    <ScrollRegion label={t('explore.table.label')}>
      <Table
        size="small"
        aria-label={t('explore.table.label')}
        aria-busy={loading}
        className={compact ? undefined : classes.table}
      >
        <TableHead className={classes.head}>
          <TableRow>
            <TableCell className={classes.product}>
              {t('explore.table.product')}
            </TableCell>
            <TableCell className={second}>{t('explore.table.owner')}</TableCell>
            {titles.map(title => (
              <TableCell key={title}>{title}</TableCell>
            ))}
            <TableCell>{t('explore.table.now')}</TableCell>
            {!compact && (
              <TableCell className={classes.outputs}>
                {t('explore.table.outputs')}
              </TableCell>
            )}
            <TableCell align="right" className={third}>
              {t('explore.table.consumers')}
            </TableCell>
          </TableRow>
        </TableHead>
        <TableBody className={loading && items ? classes.loading : undefined}>
          {items?.map(product => (
            <TableRow key={product.entityRef} className={classes.row} hover>
              <TableCell>
                <ProductName product={product} />
              </TableCell>
              <TableCell className={classNames(classes.owner, second)}>
                <ProductOwner product={product} />
              </TableCell>
              {compact ? (
                <TableCell className={classes.word}>
                  <LevelBadge
                    level={product.level}
                    position={product.position}
                  />
                </TableCell>
              ) : (
                columns.map(column => (
                  <TableCell key={column.id} className={classes.word}>
                    <ProductLevel product={product} column={column} />
                  </TableCell>
                ))
              )}
              <TableCell className={classes.now}>
                <ProductNow product={product} />
              </TableCell>
              {!compact && (
                <TableCell className={classes.outputs}>
                  <ProductOutputs product={product} />
                </TableCell>
              )}
              <TableCell
                align="right"
                className={classNames(classes.number, third)}
              >
                {product.consumers.toLocaleString()}
              </TableCell>
            </TableRow>
          ))}
          {!items &&
            Array.from({ length: Math.min(pageSize, 12) }, (_, i) => (
              <TableRow key={i} className={classes.row} aria-hidden>
                <TableCell colSpan={5 + titles.length}>
                  <Skeleton height={20} width="60%" />
                </TableCell>
              </TableRow>
            ))}
        </TableBody>
      </Table>
    </ScrollRegion>
  );
}
