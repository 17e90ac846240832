import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { makeStyles } from '@material-ui/core/styles';
import { RuleView } from '@backstage-data-mesh/plugin-data-mesh-common';
import { formatAgo } from '../../format/dates';
import { SignalOutcomeBadge } from '../../quality/SignalOutcomeBadge';
import { dataMeshTranslationRef } from '../../translation';
import { useMono } from '../useMono';
import { ResultsByRule, resultOf } from './ruleResults';

const useStyles = makeStyles(theme => ({
  list: { listStyle: 'none', margin: 0, padding: 0 },
  rule: { padding: theme.spacing(0.25, 0) },
  second: {
    color: 'var(--bui-fg-secondary)',
    fontSize: 12,
    lineHeight: '17px',
  },
}));

/** What a rule checks, as the contract writes it. */
function checkOf(rule: RuleView): string {
  const { metric, query, implementation, engine, comparisons } = rule;
  return [
    metric ?? query ?? implementation ?? engine,
    ...comparisons.map(({ operator, value }) => `${operator} ${value}`),
  ]
    .filter(Boolean)
    .join(' ');
}

interface RuleListProps {
  rules: readonly RuleView[];
  results: ResultsByRule;
}

/** Rules with what they check and what they last came to. */
export function RuleList({ rules, results }: RuleListProps) {
  const classes = useStyles();
  const mono = useMono();
  const { t } = useTranslationRef(dataMeshTranslationRef);
  return (
    <ul className={classes.list}>
      {rules.map(rule => {
        const result = resultOf(rule, results);
        return (
          <li key={rule.documentPath} className={classes.rule}>
            <SignalOutcomeBadge outcome={result?.outcome} />{' '}
            {rule.name ?? rule.description ?? rule.type}{' '}
            {checkOf(rule) && <code className={mono}>{checkOf(rule)}</code>}
            <div className={classes.second}>
              {[
                rule.dimension,
                rule.severity,
                rule.schedule,
                rule.businessImpact,
                result &&
                  t('contract.rules.measured', { ago: formatAgo(result.at) }),
              ]
                .filter(Boolean)
                .join(' · ')}
            </div>
          </li>
        );
      })}
    </ul>
  );
}
