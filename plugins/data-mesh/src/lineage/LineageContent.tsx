import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { Progress, ResponseErrorPanel } from '@backstage/core-components';
import { EntityInfoCard, useEntity } from '@backstage/plugin-catalog-react';
import { Select, Text } from '@backstage/ui';
import Grid from '@material-ui/core/Grid';
import useMediaQuery from '@material-ui/core/useMediaQuery';
import { Theme } from '@material-ui/core/styles';
import {
  messageOf,
  OutcomeBadge,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import { useSearchParams } from 'react-router-dom';
import { useDataStatuses } from '../quality/useDataStatuses';
import { LineageGraph } from './LineageGraph';
import { FieldUsesCard } from './FieldUsesCard';
import { lineageBoxes, lineageDomains, lineageEntities } from './lineageBoxes';
import { LineageList } from './LineageList';
import { LineLegend } from './LineLegend';
import { useKnownLineage } from './useKnownLineage';
import { MAX_LINEAGE_NODES } from './useLineage';
import { dataMeshTranslationRef } from '../translation';

const DEFAULT_STEPS = 3;
const stepOptions = [1, 2, 3, 4, 5, 6];

function useSteps(): [number, (steps: number) => void] {
  const [params, setParams] = useSearchParams();
  const steps = Number(params.get('steps'));
  const valid = Number.isInteger(steps) && steps >= 1 && steps <= 6;
  return [
    valid ? steps : DEFAULT_STEPS,
    value => setParams({ steps: String(value) }, { replace: true }),
  ];
}

/** The *Lineage* tab of a data product. */
export function LineageContent() {
  const { t } = useTranslationRef(dataMeshTranslationRef);
  const { entity } = useEntity();
  const [steps, setSteps] = useSteps();
  const narrow = useMediaQuery((theme: Theme) => theme.breakpoints.down('sm'));
  const ref = stringifyEntityRef(entity);
  const { lineage, loading, error, observed, observedError } = useKnownLineage(
    ref,
    steps,
  );

  const statuses = useDataStatuses(lineage && lineageEntities(lineage));

  if (error) return <ResponseErrorPanel error={error} />;
  if (!lineage) return <Progress />;

  const boxes = lineageBoxes(lineage);
  const upstream = boxes.filter(({ distance }) => distance < 0);
  const downstream = boxes.filter(({ distance }) => distance > 0);
  const domains = lineageDomains(boxes).length;
  return (
    <Grid container spacing={2}>
      <Grid item xs={12}>
        <EntityInfoCard
          title={t('product.lineage.title')}
          headerActions={
            <Select
              aria-label={t('product.lineage.steps')}
              options={stepOptions.map(count => ({
                value: String(count),
                label: t('product.lineage.stepsEachWay', { count }),
              }))}
              value={String(steps)}
              onChange={value => setSteps(Number(value))}
            />
          }
        >
          <Text as="p" color="secondary" aria-busy={loading}>
            {t('product.lineage.summary', {
              upstream: String(upstream.length),
              downstream: String(downstream.length),
              domains: t('product.lineage.domains', { count: domains }),
            })}{' '}
            {t('product.lineage.reading')}
          </Text>
          {observedError && (
            <OutcomeBadge outcome="unknown" plain>
              {`${t('product.lineage.observedFailed')}: ${messageOf(
                observedError,
              )}`}
            </OutcomeBadge>
          )}
          {lineage.truncated && (
            <Text as="p" weight="bold">
              {t('product.lineage.truncated', {
                number: String(MAX_LINEAGE_NODES),
              })}
            </Text>
          )}
          {!narrow && boxes.length > 1 && (
            <>
              <LineageGraph
                lineage={lineage}
                statuses={statuses}
                maxHeight={720}
              />
              <LineLegend edges={lineage.edges} observed={observed} />
            </>
          )}
        </EntityInfoCard>
      </Grid>
      <Grid item xs={12} md={6}>
        <EntityInfoCard>
          <LineageList
            title={t('product.lineage.upstream')}
            empty={t('product.lineage.noUpstream')}
            boxes={upstream}
            statuses={statuses}
            edges={observed ? lineage.edges : undefined}
          />
        </EntityInfoCard>
      </Grid>
      <Grid item xs={12} md={6}>
        <EntityInfoCard>
          <LineageList
            title={t('product.lineage.downstream')}
            empty={t('product.lineage.noDownstream')}
            boxes={downstream}
            statuses={statuses}
            edges={observed ? lineage.edges : undefined}
          />
        </EntityInfoCard>
      </Grid>
      <Grid item xs={12}>
        <FieldUsesCard entityRef={ref} />
      </Grid>
    </Grid>
  );
}
