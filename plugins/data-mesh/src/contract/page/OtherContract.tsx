import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  entityRouteParams,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import { Text } from '@backstage/ui';
import { TitledCard } from '../../layout/TitledCard';
import { dataMeshTranslationRef } from '../../translation';
import { SourceCard } from '../source/SourceCard';

const formats: Record<string, string> = {
  asyncapi: 'AsyncAPI',
  graphql: 'GraphQL',
  grpc: 'gRPC',
  openapi: 'OpenAPI',
  trpc: 'tRPC',
};

/** A contract of another format, which the API explorer has a view for. */
export function OtherContract({ entity }: { entity: Entity }) {
  const { t } = useTranslationRef(dataMeshTranslationRef);
  const entityRoute = useRouteRef(entityRouteRef);
  const type = String(entity.spec?.type ?? '');
  const title = entity.metadata.title ?? entity.metadata.name;
  return (
    <>
      <TitledCard title={title} subtitle={entity.metadata.description}>
        <Text as="p">
          {t('contract.choose.otherFormat', { format: formats[type] ?? type })}
        </Text>
        <Link to={`${entityRoute(entityRouteParams(entity))}/definition`}>
          {t('contract.choose.openApi', { api: title })}
        </Link>
      </TitledCard>
      <SourceCard
        key={stringifyEntityRef(entity)}
        text={String(entity.spec?.definition ?? '')}
        findings={[]}
      />
    </>
  );
}
