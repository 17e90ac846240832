import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Text } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import { ServerView } from '@backstage-data-mesh/plugin-data-mesh-common';
import { useTableStyles } from '../../layout/useTableStyles';
import { Path } from '../../format/Path';
import { TitledCard } from '../../layout/TitledCard';
import { CopyButton } from '../../product/CopyButton';
import { dataMeshTranslationRef } from '../../translation';
import { PlainTable } from '../PlainTable';
import { useMono } from '../useMono';

const useStyles = makeStyles({
  location: {
    alignItems: 'flex-start',
    display: 'flex',
    gap: 4,
    minWidth: 160,
    // Addresses have no words to break between.
    '& code': { overflowWrap: 'anywhere' },
  },
});

/** Where the data is, by environment. */
export function ServersCard({ servers }: { servers: readonly ServerView[] }) {
  const classes = useStyles();
  const mono = useMono();
  const { second } = useTableStyles();
  const { t } = useTranslationRef(dataMeshTranslationRef);
  return (
    <TitledCard title={t('contract.servers.title')}>
      {servers.length === 0 ? (
        <Text color="secondary">{t('contract.servers.none')}</Text>
      ) : (
        <PlainTable
          label={t('contract.servers.title')}
          heads={[
            t('contract.servers.environment'),
            t('contract.servers.type'),
            t('contract.servers.location'),
          ]}
          rows={servers.map((server, i) => ({
            key: `${i}`,
            cells: [
              <>
                {server.environment ?? server.server}
                <div className={second} dir="auto">
                  {server.description}
                </div>
              </>,
              server.type,
              server.location ? (
                <div className={classes.location}>
                  <code className={mono}>
                    <Path text={server.location} />
                  </code>
                  <CopyButton
                    text={server.location}
                    label={t('contract.servers.copy', {
                      server: server.server || server.type,
                    })}
                  />
                </div>
              ) : (
                t('contract.notStated')
              ),
            ],
          }))}
        />
      )}
    </TitledCard>
  );
}
