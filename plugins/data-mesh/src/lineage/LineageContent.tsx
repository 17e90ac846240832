import { stringifyEntityRef } from '@backstage/catalog-model';
import { Progress, ResponseErrorPanel } from '@backstage/core-components';
import { EntityInfoCard, useEntity } from '@backstage/plugin-catalog-react';
import { Select, Text } from '@backstage/ui';
import Grid from '@material-ui/core/Grid';
import useMediaQuery from '@material-ui/core/useMediaQuery';
import { Theme } from '@material-ui/core/styles';
import { useSearchParams } from 'react-router-dom';
import { LineageGraph } from './LineageGraph';
import { lineageBoxes, lineageDomains } from './lineageBoxes';
import { LineageList } from './LineageList';
import { MAX_LINEAGE_NODES, useLineage } from './useLineage';

const DEFAULT_STEPS = 3;
const stepOptions = [1, 2, 3, 4, 5, 6].map(n => ({
  value: String(n),
  label: n === 1 ? '1 step each way' : `${n} steps each way`,
}));

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
  const { entity } = useEntity();
  const [steps, setSteps] = useSteps();
  const narrow = useMediaQuery((theme: Theme) => theme.breakpoints.down('sm'));
  const ref = stringifyEntityRef(entity);
  const { lineage, loading, error } = useLineage(ref, steps, steps);

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
          title="Lineage"
          headerActions={
            <Select
              aria-label="Steps"
              options={stepOptions}
              value={String(steps)}
              onChange={value => setSteps(Number(value))}
            />
          }
        >
          <Text as="p" color="secondary" aria-busy={loading}>
            {`${upstream.length} upstream, ${
              downstream.length
            } downstream, in ${domains} ${
              domains === 1 ? 'domain' : 'domains'
            }. Data flows from left to right; a dashed line is derived from a contract.`}
          </Text>
          {lineage.truncated && (
            <Text as="p" weight="bold">
              {`Only the nearest ${MAX_LINEAGE_NODES} are drawn. Choose fewer steps, or open one of them.`}
            </Text>
          )}
          {!narrow && boxes.length > 1 && (
            <LineageGraph lineage={lineage} maxHeight={720} />
          )}
        </EntityInfoCard>
      </Grid>
      <Grid item xs={12} md={6}>
        <EntityInfoCard>
          <LineageList
            title="Upstream"
            empty="It reads from nothing that the catalog knows."
            boxes={upstream}
          />
        </EntityInfoCard>
      </Grid>
      <Grid item xs={12} md={6}>
        <EntityInfoCard>
          <LineageList
            title="Downstream"
            empty="Nothing that the catalog knows reads it."
            boxes={downstream}
          />
        </EntityInfoCard>
      </Grid>
    </Grid>
  );
}
