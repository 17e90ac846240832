import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Text } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import Table from '@material-ui/core/Table';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import {
  CheckRollupRow,
  Scorecard,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { LevelBadge } from '@backstage-data-mesh/plugin-data-mesh-react';
import { dataMeshTranslationRef } from '../../translation';
import { ScrollRegion } from '../../layout/ScrollRegion';
import { useTableStyles } from '../../layout/useTableStyles';
import { checkGroups } from './checkGroups';
import { PolicyCheckRow } from './PolicyCheckRow';

const useStyles = makeStyles(theme => ({
  group: { '& + &': { marginTop: theme.spacing(3) } },
  head: {
    alignItems: 'center',
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(1),
  },
  number: { textAlign: 'right', width: 88 },
  severity: { width: 96 },
}));

interface PolicyChecksProps {
  scorecard: Scorecard;
  /** What the checks found; undefined while that is not known. */
  rollup?: readonly CheckRollupRow[];
}

/** The checks of a policy by level, each with what it asks and found. */
export function PolicyChecks({ scorecard, rollup }: PolicyChecksProps) {
  const classes = useStyles();
  const { table, stacked } = useTableStyles();
  const { t } = useTranslationRef(dataMeshTranslationRef);
  const rows = new Map(
    rollup
      ?.filter(row => row.scorecard === scorecard.id)
      .map(row => [row.check, row]),
  );
  return (
    <>
      {checkGroups(scorecard).map(({ level, position, means, checks }) => {
        const label = level ?? t('governance.view.advisory');
        return (
          <section key={label} className={classes.group} aria-label={label}>
            <div className={classes.head}>
              {level === null ? (
                <Text as="h3" weight="bold">
                  {t('governance.view.advisory')}
                </Text>
              ) : (
                <Text as="h3">
                  <LevelBadge
                    level={level}
                    position={position}
                    ladder={scorecard.levels.length}
                  />
                </Text>
              )}
              <Text color="secondary" variant="body-small">
                {[
                  level === null ? t('governance.view.advisoryMeans') : means,
                  t('governance.policy.checks', { count: checks.length }),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </Text>
            </div>
            <ScrollRegion label={label}>
              <Table
                size="small"
                className={`${table} ${stacked}`}
                aria-label={label}
              >
                <TableHead>
                  <TableRow>
                    <TableCell>{t('governance.view.check')}</TableCell>
                    <TableCell className={classes.severity}>
                      {t('governance.view.severity')}
                    </TableCell>
                    <TableCell className={classes.number}>
                      {t('governance.view.passRate')}
                    </TableCell>
                    <TableCell className={classes.number}>
                      {t('governance.view.fail')}
                    </TableCell>
                    <TableCell className={classes.number}>
                      {t('governance.view.unknown')}
                    </TableCell>
                  </TableRow>
                </TableHead>
                <TableBody>
                  {checks.map(check => (
                    <PolicyCheckRow
                      key={check.id}
                      scorecard={scorecard.id}
                      check={check}
                      row={rows.get(check.id)}
                    />
                  ))}
                </TableBody>
              </Table>
            </ScrollRegion>
          </section>
        );
      })}
    </>
  );
}
