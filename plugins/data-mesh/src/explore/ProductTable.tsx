import { Skeleton } from '@backstage/ui';
import Table from '@material-ui/core/Table';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableContainer from '@material-ui/core/TableContainer';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import { makeStyles } from '@material-ui/core/styles';
import { ProductListItem } from '@backstage-data-mesh/plugin-data-mesh-common';
import {
  ProductName,
  ProductOutputs,
  ProductOwner,
  ProductType,
} from './ProductCells';

const useStyles = makeStyles(theme => ({
  table: { minWidth: 760 },
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
  product: { width: '44%' },
  word: { whiteSpace: 'nowrap' },
  owner: { minWidth: 150, overflowWrap: 'normal', wordBreak: 'normal' },
  number: { fontVariantNumeric: 'tabular-nums' },
  loading: { opacity: 0.5 },
}));

interface ProductTableProps {
  items: ProductListItem[] | undefined;
  loading: boolean;
  pageSize: number;
  /** Leaves out what a card on an entity's page has no room for. */
  compact?: boolean;
}

/** The list of products as a table; rows keep their height while loading. */
export function ProductTable({
  items,
  loading,
  pageSize,
  compact = false,
}: ProductTableProps) {
  const classes = useStyles();
  return (
    <TableContainer>
      <Table
        size="small"
        aria-label="Data products"
        aria-busy={loading}
        className={compact ? undefined : classes.table}
      >
        <TableHead className={classes.head}>
          <TableRow>
            <TableCell className={classes.product}>Product</TableCell>
            <TableCell>Owner</TableCell>
            {!compact && <TableCell>Type</TableCell>}
            <TableCell>Outputs</TableCell>
            <TableCell align="right">Consumers</TableCell>
          </TableRow>
        </TableHead>
        <TableBody className={loading && items ? classes.loading : undefined}>
          {items?.map(item => (
            <TableRow key={item.entityRef} className={classes.row} hover>
              <TableCell>
                <ProductName item={item} />
              </TableCell>
              <TableCell className={classes.owner}>
                <ProductOwner item={item} />
              </TableCell>
              {!compact && (
                <TableCell className={classes.word}>
                  <ProductType item={item} />
                </TableCell>
              )}
              <TableCell>
                <ProductOutputs item={item} />
              </TableCell>
              <TableCell align="right" className={classes.number}>
                {item.consumers.length.toLocaleString()}
              </TableCell>
            </TableRow>
          ))}
          {!items &&
            Array.from({ length: Math.min(pageSize, 12) }, (_, i) => (
              <TableRow key={i} className={classes.row} aria-hidden>
                <TableCell colSpan={compact ? 4 : 5}>
                  <Skeleton height={20} width="60%" />
                </TableCell>
              </TableRow>
            ))}
        </TableBody>
      </Table>
    </TableContainer>
  );
}
