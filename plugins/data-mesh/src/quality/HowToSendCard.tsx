import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Text } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import { CopyTextButton } from '../contract/CopyTextButton';
import { useMono } from '../contract/useMono';
import { TitledCard } from '../layout/TitledCard';
import { dataMeshTranslationRef } from '../translation';
import { SIGNALS_DOCS_URL } from './nothingReceived';

const useStyles = makeStyles(theme => ({
  command: {
    background: 'var(--bui-bg-neutral-2)',
    margin: theme.spacing(1.5, 0),
    padding: theme.spacing(1.5),
    whiteSpace: 'pre-wrap',
    wordBreak: 'break-word',
  },
  actions: {
    alignItems: 'center',
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(2),
  },
}));

/**
 * A command that sends the results of a dbt run; its places are to be filled. The
 * manifest says which model a test is about.
 */
function sendCommand(entityRef: string): string {
  return [
    `curl "$BACKSTAGE_URL/api/data-mesh/signals/dbt?product=${entityRef}" \\`,
    '  -H "Authorization: Bearer $BACKSTAGE_TOKEN" \\',
    '  -F run_results=@target/run_results.json \\',
    '  -F manifest=@target/manifest.json',
  ].join('\n');
}

/** Stands where results would be while nobody has sent any. */
export function HowToSendCard({ entityRef }: { entityRef: string }) {
  const classes = useStyles();
  const mono = useMono();
  const { t } = useTranslationRef(dataMeshTranslationRef);
  const command = sendCommand(entityRef);
  return (
    <TitledCard title={t('quality.empty.title')}>
      <Text as="p">{t('quality.empty.body')}</Text>
      <pre className={`${mono} ${classes.command}`}>{command}</pre>
      <div className={classes.actions}>
        <CopyTextButton text={command} label={t('quality.empty.copy')} />
        <Link to={SIGNALS_DOCS_URL}>{t('quality.empty.docs')}</Link>
      </div>
    </TitledCard>
  );
}
