import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
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
import { Governance, TREND_DAYS } from '../useGovernance';
import {
  FailsMost,
  PassRate,
  PolicyLevels,
  PolicyName,
  PolicyScope,
  TryButton,
} from './PolicyCells';
import { TrendCell } from './TrendCell';

const useStyles = makeStyles(theme => ({
  trying: {
    '&&&&': { background: 'var(--bui-bg-neutral-2, var(--bui-bg-surface-2))' },
    boxShadow: `inset 3px 0 0 ${theme.palette.primary.main}`,
  },
  rate: { textAlign: 'right', whiteSpace: 'nowrap' },
  levels: { minWidth: 176 },
  fails: { minWidth: 140 },
  name: { minWidth: 140 },
  actions: { textAlign: 'right', whiteSpace: 'nowrap' },
}));

export interface PoliciesProps {
  policies: readonly PolicyView[];
  governance: Governance;
  /** Id of the policy that a change is tried on. */
  trying?: string;
  onTry: (id: string) => void;
}

/** The policies in force, one in a row. */
export function PoliciesTable({
  policies,
  governance,
  trying,
  onTry,
}: PoliciesProps) {
  const classes = useStyles();
  const { table, number } = useTableStyles();
  const { t } = useTranslationRef(dataMeshTranslationRef);
  return (
    <ScrollRegion label={t('governance.policy.title')}>
      <Table
        size="small"
        className={table}
        aria-label={t('governance.policy.title')}
      >
        <TableHead>
          <TableRow>
            <TableCell>{t('governance.policy.name')}</TableCell>
            <TableCell>{t('governance.policy.scope')}</TableCell>
            <TableCell className={number}>
              {t('governance.policy.products')}
            </TableCell>
            <TableCell className={classes.rate}>
              {t('governance.policy.passRate')}
            </TableCell>
            <TableCell>
              {t('governance.policy.trend', { days: String(TREND_DAYS) })}
            </TableCell>
            <TableCell>{t('governance.policy.levels')}</TableCell>
            <TableCell>{t('governance.policy.failsMost')}</TableCell>
            <TableCell className={classes.actions}>
              {t('governance.policy.actions')}
            </TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {policies.map(policy => {
            const { id } = policy.scorecard;
            return (
              <TableRow
                key={id}
                className={id === trying ? classes.trying : undefined}
              >
                <TableCell className={classes.name}>
                  <PolicyName policy={policy} />
                </TableCell>
                <TableCell>
                  <PolicyScope policy={policy} />
                </TableCell>
                <TableCell className={number}>
                  {policy.products.toLocaleString()}
                </TableCell>
                <TableCell className={classes.rate}>
                  <PassRate policy={policy} governance={governance} />
                </TableCell>
                <TableCell>
                  <TrendCell
                    scorecard={policy.scorecard}
                    trend={governance.trend}
                  />
                </TableCell>
                <TableCell className={classes.levels}>
                  <PolicyLevels policy={policy} governance={governance} />
                </TableCell>
                <TableCell className={classes.fails}>
                  <FailsMost policy={policy} governance={governance} />
                </TableCell>
                <TableCell className={classes.actions}>
                  <TryButton
                    policy={policy}
                    trying={id === trying}
                    onTry={onTry}
                  />
                </TableCell>
              </TableRow>
            );
          })}
        </TableBody>
      </Table>
    </ScrollRegion>
  );
}
