import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { makeStyles } from '@material-ui/core/styles';
import Table from '@material-ui/core/Table';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import {
  LedgerEntry,
  PolicyView,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { formatTime } from '../../format/dates';
import { dataMeshTranslationRef } from '../../translation';
import { ScrollRegion } from '../../layout/ScrollRegion';
import { useTableStyles } from '../../layout/useTableStyles';
import { ProductLinks } from '../exemptions/ProductLinks';
import { usePolicyLink } from '../usePolicyLink';
import {
  entityRefOf,
  knownAction,
  productsOf,
  shortHash,
  subjectWords,
} from './ledgerWords';

const useStyles = makeStyles({
  what: { minWidth: 150 },
  time: { minWidth: 92 },
  hash: { fontFamily: 'monospace', fontSize: 12, whiteSpace: 'nowrap' },
});

interface LedgerTableProps {
  entries: readonly LedgerEntry[];
  policies: readonly PolicyView[];
}

/** What an entry is about: a link where there is something to open. */
function Subject({
  entry,
  policies,
}: {
  entry: LedgerEntry;
  policies: readonly PolicyView[];
}) {
  const link = usePolicyLink();
  const { subject } = entry;
  if (policies.some(({ scorecard }) => scorecard.id === subject)) {
    return <Link to={link(subject)}>{subjectWords(entry, policies)}</Link>;
  }
  const ref = entityRefOf(subject);
  if (ref) return <EntityRefLink entityRef={ref} hideIcon />;
  return <>{subjectWords(entry, policies)}</>;
}

/** Entries of the ledger, one in a row. */
export function LedgerTable({ entries, policies }: LedgerTableProps) {
  const classes = useStyles();
  const { table, number, second } = useTableStyles();
  const { t } = useTranslationRef(dataMeshTranslationRef);
  const words = (action: string) => {
    const known = knownAction(action);
    return known ? t(`governance.ledger.action.${known}`) : action;
  };
  return (
    <ScrollRegion label={t('governance.ledger.title')}>
      <Table
        size="small"
        className={table}
        aria-label={t('governance.ledger.title')}
      >
        <TableHead>
          <TableRow>
            <TableCell className={number}>
              {t('governance.ledger.row')}
            </TableCell>
            <TableCell>{t('governance.ledger.what')}</TableCell>
            <TableCell>{t('governance.ledger.when')}</TableCell>
            <TableCell>{t('governance.ledger.hash')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {entries.map(entry => {
            const actor = entityRefOf(entry.actor);
            return (
              <TableRow key={entry.seq}>
                <TableCell className={number}>
                  {entry.seq.toLocaleString()}
                </TableCell>
                <TableCell className={classes.what}>
                  <Subject entry={entry} policies={policies} />
                  <ProductLinks products={productsOf(entry)} />
                  <div className={second}>
                    {`${words(entry.action)} · `}
                    {actor ? (
                      <EntityRefLink entityRef={actor} hideIcon />
                    ) : (
                      t('governance.ledger.itself')
                    )}
                  </div>
                </TableCell>
                <TableCell className={classes.time}>
                  {formatTime(entry.at)}
                </TableCell>
                <TableCell className={classes.hash} title={entry.hash}>
                  {shortHash(entry.hash)}
                </TableCell>
              </TableRow>
            );
          })}
        </TableBody>
      </Table>
    </ScrollRegion>
  );
}
