import {
  ANNOTATION_EDIT_URL,
  Entity,
  RELATION_OWNED_BY,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  EntityRefLink,
  EntityRefLinks,
  getEntityRelations,
} from '@backstage/plugin-catalog-react';
import { Alert, Text } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import {
  ANNOTATION_CONTRACT_REMOVED,
  ContractDetails,
  ContractView,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { ReactNode } from 'react';
import { dataMeshTranslationRef } from '../../translation';
import { ContractActions } from './ContractActions';
import { ValidityBadge } from './ValidityBadge';

const useStyles = makeStyles(theme => ({
  head: {
    alignItems: 'center',
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(1, 2),
    justifyContent: 'space-between',
  },
  facts: {
    alignItems: 'center',
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(0.5, 2),
    margin: 0,
    '& > div': { alignItems: 'center', display: 'flex', gap: 6, minWidth: 0 },
    '& dd': { margin: 0, minWidth: 0, overflowWrap: 'anywhere' },
  },
}));

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>
        <Text color="secondary">{name}</Text>
      </dt>
      <dd>
        <Text>{children}</Text>
      </dd>
    </div>
  );
}

interface ContractHeadProps {
  entity: Entity;
  contract?: ContractView;
  details?: ContractDetails;
  /** Whether the page is that of the contract itself. */
  isOwnPage: boolean;
}

/** Whether the contract is valid, where it stands, and what can be done with it. */
export function ContractHead({
  entity,
  contract,
  details,
  isOwnPage,
}: ContractHeadProps) {
  const classes = useStyles();
  const { t } = useTranslationRef(dataMeshTranslationRef);
  const ref = stringifyEntityRef(entity);
  const owners = getEntityRelations(entity, RELATION_OWNED_BY);
  const removed =
    details?.removed ||
    entity.metadata.annotations?.[ANNOTATION_CONTRACT_REMOVED];
  const { version, status } = contract ?? details ?? {};
  return (
    <>
      <div className={classes.head}>
        <div className={classes.facts}>
          <ValidityBadge details={details} />
          <dl className={classes.facts}>
            <Fact name={t('contract.head.status')}>
              <b>{status || t('contract.notStated')}</b>
            </Fact>
            <Fact name={t('contract.head.version')}>
              <b>{version || t('contract.notStated')}</b>
            </Fact>
            {!isOwnPage && (
              <Fact name={t('contract.head.contract')}>
                <EntityRefLink
                  entityRef={ref}
                  title={entity.metadata.name}
                  hideIcon
                />
              </Fact>
            )}
            {owners.length > 0 && (
              <Fact name={t('contract.head.owner')}>
                <EntityRefLinks entityRefs={owners} hideIcons />
              </Fact>
            )}
          </dl>
        </div>
        <ContractActions
          entityRef={ref}
          text={String(entity.spec?.definition ?? '')}
          editUrl={entity.metadata.annotations?.[ANNOTATION_EDIT_URL]}
        />
      </div>
      {removed && (
        <Text variant="body-small" color="secondary">
          {t('contract.head.removed', { what: removed })}
        </Text>
      )}
      {details?.hash === null && (
        <Alert status="info" icon title={t('contract.head.notSeen')} />
      )}
    </>
  );
}
