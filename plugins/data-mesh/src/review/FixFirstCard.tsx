import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Button, Text } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import Table from '@material-ui/core/Table';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableContainer from '@material-ui/core/TableContainer';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import {
  CheckFixer,
  CheckRollupRow,
  ProductSummary,
  ProductSummaryFilters,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { useLevelName } from '@backstage-data-mesh/plugin-data-mesh-react';
import { useState } from 'react';
import { useExploreLink } from '../explore/useExploreLink';
import { TitledCard } from '../layout/TitledCard';
import { dataMeshTranslationRef } from '../translation';
import { fixFirst, liftedBy } from './fixFirst';

const SHOWN = 10;
const NAMED = 3;

const useStyles = makeStyles(theme => ({
  row: { '&&': { background: 'none' }, '& > *': { verticalAlign: 'top' } },
  cells: {
    [theme.breakpoints.down('xs')]: {
      '& td, & th': { padding: theme.spacing(1, 0.75) },
    },
  },
  number: {
    fontVariantNumeric: 'tabular-nums',
    textAlign: 'right',
    whiteSpace: 'nowrap',
  },
  lifts: { fontSize: 16, fontWeight: 700 },
  check: { overflowWrap: 'anywhere' },
  title: { fontWeight: 600 },
  second: {
    color: 'var(--bui-fg-secondary)',
    fontSize: 12,
    lineHeight: '17px',
  },
  wide: {
    width: '26%',
    [theme.breakpoints.down('sm')]: { display: 'none' },
  },
}));

interface FixRowProps {
  row: CheckRollupRow;
  products: readonly ProductSummary[];
  filters: ProductSummaryFilters;
}

function FixRow({ row, products, filters }: FixRowProps) {
  const classes = useStyles();
  const { t } = useTranslationRef(dataMeshTranslationRef);
  const link = useExploreLink();
  const levelName = useLevelName();
  const id = `${row.scorecard}/${row.check}`;
  const lifted = liftedBy(row, products).slice(0, NAMED);
  const count = (number: number, more: ProductSummaryFilters) =>
    number ? (
      <Link to={link({ ...filters, ...more })}>{number.toLocaleString()}</Link>
    ) : (
      0
    );
  return (
    <TableRow className={classes.row}>
      <TableCell className={`${classes.number} ${classes.lifts}`}>
        {count(row.lifts, { lifts: [id] })}
      </TableCell>
      <TableCell className={classes.check}>
        <Link to={link({ ...filters, check: [id] })} className={classes.title}>
          {row.title}
        </Link>
        <div className={classes.second}>
          {[row.remediation, t(`scorecard.fixer.${row.fixedBy}`)]
            .filter(Boolean)
            .join(' · ')}
        </div>
      </TableCell>
      <TableCell className={classes.number}>
        {count(row.outcomes.fail ?? 0, { check: [id], outcome: ['fail'] })}
      </TableCell>
      <TableCell className={classes.number}>
        {count(row.outcomes.unknown ?? 0, {
          check: [id],
          outcome: ['unknown'],
        })}
      </TableCell>
      <TableCell className={`${classes.second} ${classes.wide}`}>
        {lifted.map(({ product, level }) => (
          <div key={product.entityRef}>
            {t('review.fix.to', {
              product: product.title,
              level: levelName(level),
            })}
          </div>
        ))}
        {lifted.length > 0 && row.lifts > lifted.length && (
          <div>
            {t('review.fix.andMore', { count: row.lifts - lifted.length })}
          </div>
        )}
        {row.lifts === 0 &&
          (row.blocks
            ? t('review.fix.blocks', { number: row.blocks.toLocaleString() })
            : t('review.fix.blocksNone'))}
      </TableCell>
    </TableRow>
  );
}

interface FixFirstCardProps {
  checks: readonly CheckRollupRow[];
  /** The page of products at hand, to name some that a check would lift. */
  products: readonly ProductSummary[];
  filters: ProductSummaryFilters;
  fixedBy?: CheckFixer;
}

/** Checks by how many products each would lift alone, with the way to do it. */
export function FixFirstCard({
  checks,
  products,
  filters,
  fixedBy,
}: FixFirstCardProps) {
  const classes = useStyles();
  const { t } = useTranslationRef(dataMeshTranslationRef);
  const [all, setAll] = useState(false);
  const rows = fixFirst(checks, fixedBy);
  const shown = all ? rows : rows.slice(0, SHOWN);
  return (
    <TitledCard
      title={t('review.fix.title')}
      subtitle={t('review.fix.subtitle')}
    >
      {!rows.length && <Text>{t('review.fix.none')}</Text>}
      {rows.length > 0 && (
        <TableContainer>
          <Table
            size="small"
            className={classes.cells}
            aria-label={t('review.fix.title')}
          >
            <TableHead>
              <TableRow>
                <TableCell className={classes.number}>
                  {t('review.fix.lifts')}
                </TableCell>
                <TableCell>{t('review.fix.check')}</TableCell>
                <TableCell className={classes.number}>
                  {t('review.fix.fail')}
                </TableCell>
                <TableCell className={classes.number}>
                  {t('review.fix.unknown')}
                </TableCell>
                <TableCell className={classes.wide}>
                  {t('review.fix.products')}
                </TableCell>
              </TableRow>
            </TableHead>
            <TableBody>
              {shown.map(row => (
                <FixRow
                  key={`${row.scorecard}/${row.check}`}
                  row={row}
                  products={products}
                  filters={filters}
                />
              ))}
            </TableBody>
          </Table>
        </TableContainer>
      )}
      {rows.length > shown.length && (
        <Button variant="tertiary" onPress={() => setAll(true)}>
          {t('review.fix.showAll', { count: rows.length - shown.length })}
        </Button>
      )}
    </TitledCard>
  );
}
