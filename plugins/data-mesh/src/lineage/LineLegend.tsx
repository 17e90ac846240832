import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { makeStyles } from '@material-ui/core/styles';
import classNames from 'classnames';
import { dataMeshTranslationRef } from '../translation';
import { KnownEdge } from './mergeObserved';
import { lineOf, lineOrder, useLineStyles } from './useLineStyles';

const useStyles = makeStyles(theme => ({
  legend: {
    color: 'var(--bui-fg-secondary)',
    display: 'flex',
    flexWrap: 'wrap',
    fontSize: 12,
    gap: theme.spacing(0.5, 2),
    listStyle: 'none',
    margin: theme.spacing(1, 0, 0),
    padding: 0,
  },
  item: { alignItems: 'center', display: 'inline-flex', gap: 6 },
}));

interface LineLegendProps {
  edges: readonly KnownEdge[];
  /** Whether it is known what runs have shown. */
  observed: boolean;
}

/** Says what the lines of a lineage mean, those that it has. */
export function LineLegend({ edges, observed }: LineLegendProps) {
  const classes = useStyles();
  const lines = useLineStyles();
  const { t } = useTranslationRef(dataMeshTranslationRef);
  const shown = new Set(edges.map(lineOf));
  const words = {
    declared: observed
      ? t('product.lineage.line.declared')
      : t('product.lineage.line.unknown'),
    derived: observed
      ? t('product.lineage.line.derived')
      : t('product.lineage.line.unknownDerived'),
    both: t('product.lineage.line.both'),
    seen: t('product.lineage.line.seen'),
  };
  return (
    <ul className={classes.legend} aria-label={t('product.lineage.legend')}>
      {lineOrder
        .filter(line => shown.has(line))
        .map(line => (
          <li key={line} className={classes.item}>
            <svg width={32} height={8} aria-hidden>
              <path
                d="M1,4 L31,4"
                className={classNames(lines.line, lines[line])}
              />
            </svg>
            {words[line]}
          </li>
        ))}
    </ul>
  );
}
