import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Text } from '@backstage/ui';
import { RoleView } from '@backstage-data-mesh/plugin-data-mesh-common';
import { ReactNode } from 'react';
import { useTableStyles } from '../../layout/useTableStyles';
import { TitledCard } from '../../layout/TitledCard';
import { dataMeshTranslationRef } from '../../translation';
import { PlainTable } from '../PlainTable';

interface RolesCardProps {
  roles: readonly RoleView[];
  /** Leads to where access is asked for. */
  access?: ReactNode;
}

/** Under which roles the data is read, and who grants them. */
export function RolesCard({ roles, access }: RolesCardProps) {
  const { second } = useTableStyles();
  const { t } = useTranslationRef(dataMeshTranslationRef);
  return (
    <TitledCard title={t('contract.roles.title')} actions={access}>
      {roles.length === 0 ? (
        <Text color="secondary">{t('contract.roles.none')}</Text>
      ) : (
        <PlainTable
          label={t('contract.roles.title')}
          heads={[
            t('contract.roles.role'),
            t('contract.roles.access'),
            t('contract.roles.approvers'),
          ]}
          rows={roles.map((role, i) => ({
            key: `${i}`,
            cells: [
              <>
                {role.role}
                <div className={second} dir="auto">
                  {role.description}
                </div>
              </>,
              role.access ?? t('contract.notStated'),
              [role.firstLevelApprovers, role.secondLevelApprovers]
                .filter(Boolean)
                .join(', ') || t('contract.notStated'),
            ],
          }))}
        />
      )}
    </TitledCard>
  );
}
