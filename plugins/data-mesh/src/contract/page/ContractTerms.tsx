import { ContractView } from '@backstage-data-mesh/plugin-data-mesh-common';
import { ReactNode } from 'react';
import { CustomPropertiesCard } from '../terms/CustomPropertiesCard';
import { SupportCard, TeamCard } from '../terms/PeopleCards';
import { RolesCard } from '../terms/RolesCard';
import { ServersCard } from '../terms/ServersCard';
import { ServiceLevelsCard } from '../terms/ServiceLevelsCard';
import { useSheetStyles } from './useSheetStyles';

interface ContractTermsProps {
  contract: ContractView;
  access?: ReactNode;
  /** Stands among the cards. */
  versions?: ReactNode;
}

/** What a contract promises beside its fields; what it leaves out has no card. */
export function ContractTerms({
  contract,
  access,
  versions,
}: ContractTermsProps) {
  const classes = useSheetStyles();
  const { team, roles, support, customProperties } = contract;
  const hasTeam = team.members.length > 0 || team.name || team.description;
  return (
    <div className={classes.columns}>
      <div className={classes.sheet}>
        <ServiceLevelsCard slas={contract.slas} />
        {(roles.length > 0 || access) && (
          <RolesCard roles={roles} access={access} />
        )}
        {hasTeam && <TeamCard team={team} />}
      </div>
      <div className={classes.sheet}>
        <ServersCard servers={contract.servers} />
        {versions}
        {support.length > 0 && <SupportCard support={support} />}
        {customProperties.length > 0 && (
          <CustomPropertiesCard properties={customProperties} />
        )}
      </div>
    </div>
  );
}
