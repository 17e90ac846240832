import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { Link, Progress, ResponseErrorPanel } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import {
  EntityInfoCard,
  entityRouteParams,
  entityRouteRef,
  useEntity,
} from '@backstage/plugin-catalog-react';
import { Text } from '@backstage/ui';
import { useDataStatuses } from '../quality/useDataStatuses';
import { lineageEntities } from './lineageBoxes';
import { LineageGraph } from './LineageGraph';
import { LineLegend } from './LineLegend';
import { useKnownLineage } from './useKnownLineage';
import { dataMeshTranslationRef } from '../translation';

/** The direct neighbours of a data product, on its overview. */
export function LineageCard() {
  const { t } = useTranslationRef(dataMeshTranslationRef);
  const { entity } = useEntity();
  const entityRoute = useRouteRef(entityRouteRef);
  const { lineage, error, observed } = useKnownLineage(
    stringifyEntityRef(entity),
    1,
  );

  const statuses = useDataStatuses(lineage && lineageEntities(lineage));

  const content = () => {
    if (error) return <ResponseErrorPanel error={error} />;
    if (!lineage) return <Progress />;
    if (lineage.nodes.length === 1) {
      return <Text color="secondary">{t('product.lineage.none')}</Text>;
    }
    return (
      <>
        <LineageGraph lineage={lineage} statuses={statuses} maxHeight={420} />
        <LineLegend edges={lineage.edges} observed={observed} />
      </>
    );
  };

  return (
    <EntityInfoCard
      title={t('product.lineage.title')}
      headerActions={
        <Link to={`${entityRoute(entityRouteParams(entity))}/lineage`}>
          {t('product.lineage.open')}
        </Link>
      }
    >
      {content()}
    </EntityInfoCard>
  );
}
