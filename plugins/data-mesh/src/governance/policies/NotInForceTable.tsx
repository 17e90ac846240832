import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { makeStyles } from '@material-ui/core/styles';
import Table from '@material-ui/core/Table';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import { PolicyView } from '@backstage-data-mesh/plugin-data-mesh-common';
import { dataMeshTranslationRef } from '../../translation';
import { ScrollRegion } from '../../layout/ScrollRegion';
import { useTableStyles } from '../../layout/useTableStyles';
import { usePolicyLink } from '../usePolicyLink';

const useStyles = makeStyles({
  reason: { minWidth: 160, '&&': { overflowWrap: 'anywhere' } },
});

/** Policies that somebody registered but that govern nothing, and why. */
export function NotInForceTable({
  policies,
}: {
  policies: readonly PolicyView[];
}) {
  const classes = useStyles();
  const { table, stacked } = useTableStyles();
  const { t } = useTranslationRef(dataMeshTranslationRef);
  const link = usePolicyLink();
  return (
    <ScrollRegion label={t('governance.notInForce.title')}>
      <Table
        size="small"
        className={`${table} ${stacked}`}
        aria-label={t('governance.notInForce.title')}
      >
        <TableHead>
          <TableRow>
            <TableCell>{t('governance.notInForce.name')}</TableCell>
            <TableCell>{t('governance.notInForce.owner')}</TableCell>
            <TableCell>{t('governance.notInForce.reason')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {policies.map(({ scorecard, reason }) => (
            <TableRow key={scorecard.id}>
              <TableCell>
                <Link to={link(scorecard.id)}>{scorecard.title}</Link>
              </TableCell>
              <TableCell>
                {scorecard.owner && (
                  <EntityRefLink entityRef={scorecard.owner} hideIcon />
                )}
              </TableCell>
              <TableCell className={classes.reason}>
                {reason ?? t('governance.notInForce.noReason')}
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </ScrollRegion>
  );
}
