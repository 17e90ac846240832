import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { makeStyles } from '@material-ui/core/styles';
import { RuleView } from '@backstage-data-mesh/plugin-data-mesh-common';
import { OutcomeBadge } from '@backstage-data-mesh/plugin-data-mesh-react';
import { outcomeOfRule } from '../../quality/SignalOutcomeBadge';
import { dataMeshTranslationRef } from '../../translation';
import { ResultsByRule, summarizeRules } from './ruleResults';

const useStyles = makeStyles({
  none: { color: 'var(--bui-fg-secondary)' },
  counts: { display: 'flex', flexWrap: 'wrap', gap: '0 10px' },
});

interface RulesCellProps {
  rules: readonly RuleView[];
  results: ResultsByRule;
}

/** How many rules there are and what they last came to. */
export function RulesCell({ rules, results }: RulesCellProps) {
  const classes = useStyles();
  const { t } = useTranslationRef(dataMeshTranslationRef);
  if (rules.length === 0) {
    return <span className={classes.none}>{t('contract.rules.none')}</span>;
  }
  const { counts, withoutResult } = summarizeRules(rules, results);
  if (counts.length === 0) {
    return <>{t('contract.rules.count', { count: rules.length })}</>;
  }
  return (
    <span className={classes.counts}>
      {counts.map(([outcome, number]) => (
        <OutcomeBadge key={outcome} outcome={outcomeOfRule[outcome]} plain>
          {t(`contract.rules.${outcome === 'skip' ? 'error' : outcome}`, {
            number: String(number),
          })}
        </OutcomeBadge>
      ))}
      {withoutResult > 0 && (
        <span className={classes.none}>
          {t('contract.rules.noResult', { number: String(withoutResult) })}
        </span>
      )}
    </span>
  );
}
