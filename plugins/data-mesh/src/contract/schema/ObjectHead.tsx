import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Text } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import { SchemaObjectView } from '@backstage-data-mesh/plugin-data-mesh-common';
import { dataMeshTranslationRef } from '../../translation';
import { useMono } from '../useMono';
import { RuleList } from './RuleList';
import { ResultsByRule } from './ruleResults';

const useStyles = makeStyles(theme => ({
  head: { marginBottom: theme.spacing(1) },
  rules: { margin: theme.spacing(1, 0), '& summary': { cursor: 'pointer' } },
}));

interface ObjectHeadProps {
  schema: SchemaObjectView;
  results: ResultsByRule;
}

/** What a schema object is, and the rules over the whole of it. */
export function ObjectHead({ schema, results }: ObjectHeadProps) {
  const classes = useStyles();
  const mono = useMono();
  const { t } = useTranslationRef(dataMeshTranslationRef);
  const { name, businessName, physicalName, physicalType } = schema;
  const words = [
    businessName,
    physicalType,
    schema.deprecated && t('contract.schema.deprecated'),
  ].filter(Boolean);
  return (
    <div className={classes.head}>
      <Text as="h3" variant="body-medium" weight="bold">
        <span className={mono}>{name}</span>
        {physicalName && physicalName !== name && (
          <>
            {' '}
            <span className={mono}>({physicalName})</span>
          </>
        )}
        {words.length > 0 && ` · ${words.join(' · ')}`}
      </Text>
      {[schema.description, schema.granularity].map(
        text =>
          text && (
            <Text key={text} as="p" color="secondary" dir="auto">
              {text}
            </Text>
          ),
      )}
      {schema.quality.length > 0 && (
        <details className={classes.rules}>
          <summary>
            {t('contract.rules.ofObject')} ({schema.quality.length})
          </summary>
          <RuleList rules={schema.quality} results={results} />
        </details>
      )}
    </div>
  );
}
