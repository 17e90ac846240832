import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { makeStyles } from '@material-ui/core/styles';
import { Facts } from '../../product/Facts';
import { dataMeshTranslationRef } from '../../translation';
import { TREND_DAYS } from '../useGovernance';
import { PoliciesProps } from './PoliciesTable';
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
  list: { listStyle: 'none', margin: 0, padding: 0 },
  item: {
    padding: theme.spacing(2, 0),
    '& + &': { borderTop: `1px solid ${theme.palette.divider}` },
  },
  head: {
    alignItems: 'flex-start',
    display: 'flex',
    gap: theme.spacing(1),
    justifyContent: 'space-between',
    marginBottom: theme.spacing(1),
  },
}));

/** The policies in force below each other, where there is no room for columns. */
export function PoliciesList({
  policies,
  governance,
  trying,
  onTry,
}: PoliciesProps) {
  const classes = useStyles();
  const { t } = useTranslationRef(dataMeshTranslationRef);
  return (
    <ul className={classes.list} aria-label={t('governance.policy.title')}>
      {policies.map(policy => {
        const { scorecard } = policy;
        return (
          <li key={scorecard.id} className={classes.item}>
            <div className={classes.head}>
              <div>
                <PolicyName policy={policy} />
              </div>
              <TryButton
                policy={policy}
                trying={scorecard.id === trying}
                onTry={onTry}
              />
            </div>
            <Facts
              facts={[
                [t('governance.policy.scope'), <PolicyScope policy={policy} />],
                [
                  t('governance.policy.products'),
                  policy.products.toLocaleString(),
                ],
                [
                  t('governance.policy.passRate'),
                  <PassRate policy={policy} governance={governance} />,
                ],
                [
                  t('governance.policy.trend', { days: String(TREND_DAYS) }),
                  <TrendCell scorecard={scorecard} trend={governance.trend} />,
                ],
                [
                  t('governance.policy.levels'),
                  <PolicyLevels policy={policy} governance={governance} />,
                ],
                [
                  t('governance.policy.failsMost'),
                  <FailsMost policy={policy} governance={governance} />,
                ],
              ]}
            />
          </li>
        );
      })}
    </ul>
  );
}
