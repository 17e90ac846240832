import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Text } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import {
  ContractView,
  SupportView,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { formatDay } from '../../format/dates';
import { useTableStyles } from '../../layout/useTableStyles';
import { TitledCard } from '../../layout/TitledCard';
import { dataMeshTranslationRef } from '../../translation';
import { PlainTable } from '../PlainTable';
import { SafeLink } from '../SafeLink';

const useStyles = makeStyles(theme => ({
  list: { listStyle: 'none', margin: 0, padding: 0 },
  channel: { padding: theme.spacing(0.5, 0) },
}));

/** A day of a contract, which may have written anything. */
const dayOf = (text: string) =>
  /^\d{4}-\d{2}-\d{2}/.test(text) ? formatDay(text) : text;

/** Where to ask. */
export function SupportCard({ support }: { support: readonly SupportView[] }) {
  const classes = useStyles();
  const { second } = useTableStyles();
  const { t } = useTranslationRef(dataMeshTranslationRef);
  return (
    <TitledCard title={t('contract.support.title')}>
      <ul className={classes.list}>
        {support.map((one, i) => (
          <li key={i} className={classes.channel}>
            <Text>
              <SafeLink url={one.url}>{one.channel || one.url}</SafeLink>
              {one.invitationUrl && (
                <>
                  {' · '}
                  <SafeLink url={one.invitationUrl}>
                    {t('contract.support.invitation')}
                  </SafeLink>
                </>
              )}
            </Text>
            <div className={second} dir="auto">
              {[one.tool, one.scope, one.description]
                .filter(Boolean)
                .join(' · ')}
            </div>
          </li>
        ))}
      </ul>
    </TitledCard>
  );
}

/** Who stands for the contract, as the contract says. */
export function TeamCard({ team }: { team: ContractView['team'] }) {
  const { second } = useTableStyles();
  const { t } = useTranslationRef(dataMeshTranslationRef);
  return (
    <TitledCard
      title={t('contract.team.title')}
      subtitle={[team.name, team.description].filter(Boolean).join(': ')}
    >
      {team.members.length > 0 && (
        <PlainTable
          label={t('contract.team.title')}
          heads={[
            t('contract.team.member'),
            t('contract.team.role'),
            t('contract.team.since'),
          ]}
          rows={team.members.map((member, i) => ({
            key: `${i}`,
            cells: [
              <>
                {member.name ?? member.username}
                <div className={second} dir="auto">
                  {[member.name && member.username, member.description]
                    .filter(Boolean)
                    .join(' · ')}
                </div>
              </>,
              member.role ?? t('contract.notStated'),
              [
                member.dateIn && dayOf(member.dateIn),
                member.dateOut &&
                  t('contract.team.until', { date: dayOf(member.dateOut) }),
              ]
                .filter(Boolean)
                .join(' ') || '–',
            ],
          }))}
        />
      )}
    </TitledCard>
  );
}
