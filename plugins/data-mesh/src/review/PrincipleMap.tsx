import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Text } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import {
  PolicyView,
  ProductSummary,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { LevelBadge } from '@backstage-data-mesh/plugin-data-mesh-react';
import { KeyboardEvent, useRef, useState } from 'react';
import { ScrollRegion } from '../layout/ScrollRegion';
import { useProductTab } from '../product/useProductTab';
import { dataMeshTranslationRef } from '../translation';
import { PrincipleCellLink } from './PrincipleCellLink';
import { PrincipleCell, principleCell } from './principleCell';
import { CellWords, useCellWords } from './useCellWords';

const useStyles = makeStyles(theme => ({
  scroll: { maxHeight: '75vh', overflow: 'auto' },
  table: { borderCollapse: 'separate', borderSpacing: 3, minWidth: '100%' },
  head: {
    background: 'var(--bui-bg-neutral-1, var(--bui-bg-surface-1))',
    color: 'var(--bui-fg-secondary)',
    fontSize: 12,
    fontWeight: 600,
    hyphens: 'auto',
    lineHeight: '14px',
    minWidth: 62,
    overflowWrap: 'break-word',
    padding: theme.spacing(0.5, 0.25),
    position: 'sticky',
    top: 0,
    verticalAlign: 'bottom',
    zIndex: 1,
  },
  product: {
    background: 'var(--bui-bg-neutral-1, var(--bui-bg-surface-1))',
    left: 0,
    maxWidth: 260,
    minWidth: 180,
    padding: theme.spacing(0.5, 1, 0.5, 0),
    position: 'sticky',
    textAlign: 'left',
  },
  corner: { left: 0, textAlign: 'left', zIndex: 2 },
  name: {
    display: 'block',
    fontSize: 14,
    fontWeight: 600,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
  levels: { display: 'flex', gap: theme.spacing(0, 1.5), flexWrap: 'wrap' },
  level: { alignItems: 'center', display: 'inline-flex', fontSize: 12, gap: 4 },
  none: {
    color: 'var(--bui-fg-secondary)',
    fontSize: 12,
    textAlign: 'center',
  },
}));

/**
 * The title of a column, which may be broken before the suffixes that long names of
 * principles have: browsers without a dictionary would break anywhere, or nowhere.
 */
function columnTitle(principle: string): string {
  const title = principle.charAt(0).toLocaleUpperCase() + principle.slice(1);
  return title.replace(/(ability|able|worthy|liness)$/, '\u00ad$1');
}

interface ProductHeadProps {
  product: ProductSummary;
  policies: Map<string, PolicyView>;
  /** The address of the product's scorecards. */
  tab: string;
}

/** A product with its level on each scorecard. */
export function ProductHead({ product, policies, tab }: ProductHeadProps) {
  const classes = useStyles();
  return (
    <>
      <Link to={tab} className={classes.name} title={product.title}>
        {product.title}
      </Link>
      <div className={classes.levels}>
        {product.scorecards.map(one => {
          const scorecard = policies.get(one.scorecard)?.scorecard;
          return (
            <span key={one.scorecard} className={classes.level}>
              <span title={scorecard?.title}>
                {(scorecard?.title ?? one.scorecard).charAt(0)}
              </span>
              <LevelBadge
                plain
                level={one.level}
                position={one.position}
                ladder={scorecard?.levels.length}
                exempt={one.exempt}
                due={one.due}
              />
            </span>
          );
        })}
      </div>
    </>
  );
}

const steps: Record<string, [row: number, column: number]> = {
  ArrowDown: [1, 0],
  ArrowUp: [-1, 0],
  ArrowRight: [0, 1],
  ArrowLeft: [0, -1],
};

/** Moves the focus between cells that exist, over those that do not. */
function useCellKeys(rows: number, columns: number) {
  const table = useRef<HTMLTableElement>(null);
  const [current, setCurrent] = useState<string>();
  const onKeyDown = (event: KeyboardEvent, row: number, column: number) => {
    const step = steps[event.key];
    if (!step) return;
    event.preventDefault();
    let [r, c] = [row + step[0], column + step[1]];
    while (r >= 0 && r < rows && c >= 0 && c < columns) {
      const link = table.current?.querySelector<HTMLElement>(
        `[data-cell="${r} ${c}"] a`,
      );
      if (link) {
        setCurrent(`${r} ${c}`);
        link.focus();
        return;
      }
      r += step[0];
      c += step[1];
    }
  };
  return { table, current, onKeyDown };
}

interface RowProps {
  product: ProductSummary;
  policies: Map<string, PolicyView>;
  cells: (PrincipleCell | undefined)[];
  principles: string[];
  row: number;
  words: CellWords;
  /** The cell that Tab leads to, as row and column. */
  entry: string | undefined;
  onKeyDown: (event: KeyboardEvent, row: number, column: number) => void;
}

function Row({
  product,
  policies,
  cells,
  principles,
  row,
  words,
  entry,
  onKeyDown,
}: RowProps) {
  const classes = useStyles();
  const { t } = useTranslationRef(dataMeshTranslationRef);
  const tab = useProductTab(product.entityRef, 'scorecard');
  const none = t('review.map.none');
  return (
    <tr>
      <th scope="row" className={classes.product}>
        <ProductHead product={product} policies={policies} tab={tab} />
      </th>
      {cells.map((cell, column) => (
        <td key={principles[column]} data-cell={`${row} ${column}`}>
          {cell ? (
            <PrincipleCellLink
              product={product.title}
              principle={principles[column]}
              cell={cell}
              tab={tab}
              words={words}
              tabIndex={entry === `${row} ${column}` ? 0 : -1}
              onKeyDown={event => onKeyDown(event, row, column)}
            />
          ) : (
            <div className={classes.none}>{none}</div>
          )}
        </td>
      ))}
    </tr>
  );
}

/** The first cell that there is, as row and column. */
function firstCell(rows: (PrincipleCell | undefined)[][]): string | undefined {
  for (const [row, cells] of rows.entries()) {
    const column = cells.findIndex(Boolean);
    if (column >= 0) return `${row} ${column}`;
  }
  return undefined;
}

interface PrincipleMapProps {
  products: ProductSummary[];
  principles: string[];
  policies: Map<string, PolicyView>;
}

/** Products by principle, the worst product in the top row. */
export function PrincipleMap({
  products,
  principles,
  policies,
}: PrincipleMapProps) {
  const classes = useStyles();
  const { t } = useTranslationRef(dataMeshTranslationRef);
  const keys = useCellKeys(products.length, principles.length);
  const words = useCellWords();
  const rows = products.map(product =>
    principles.map(principle => principleCell(product, principle)),
  );
  const entry = keys.current ?? firstCell(rows);
  return (
    <>
      <ScrollRegion label={t('review.map.label')} className={classes.scroll}>
        <table
          ref={keys.table}
          className={classes.table}
          aria-label={t('review.map.label')}
        >
          <thead>
            <tr>
              <th scope="col" className={`${classes.head} ${classes.corner}`}>
                {t('review.map.product')}
              </th>
              {principles.map(principle => (
                <th key={principle} scope="col" className={classes.head}>
                  {columnTitle(principle)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {products.map((product, row) => (
              <Row
                key={product.entityRef}
                product={product}
                policies={policies}
                cells={rows[row]}
                principles={principles}
                row={row}
                words={words}
                entry={entry}
                onKeyDown={keys.onKeyDown}
              />
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      <Text as="p" variant="body-small" color="secondary">
        {[...policies.values()]
          .filter(({ inForce }) => inForce)
          .map(
            ({ scorecard }) =>
              `${scorecard.title.charAt(0)}: ${scorecard.title}`,
          )
          .join(', ')}
        {'. '}
        {t('review.map.moreUnknown')} {t('review.map.noneMeans')}
      </Text>
    </>
  );
}
