import { useAnalytics, useApi, useRouteRef } from '@backstage/core-plugin-api';
import { scmIntegrationsApiRef } from '@backstage/integration-react';
import {
  entityRouteParams,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import { ButtonLink } from '@backstage/ui';
import { DataProductOutput } from '@backstage-data-mesh/plugin-data-mesh-common';
import { problemReport } from './problemReport';
import { useProduct } from './useProduct';

interface ReportProblemButtonProps {
  /** The port that the problem is with; without it, the whole product. */
  output?: DataProductOutput;
}

/** Opens a new issue, or the product's support; nothing when it has neither. */
export function ReportProblemButton({ output }: ReportProblemButtonProps) {
  const { product, ref } = useProduct();
  const scmIntegrations = useApi(scmIntegrationsApiRef);
  const entityRoute = useRouteRef(entityRouteRef);
  const analytics = useAnalytics();
  const page = entityRoute(entityRouteParams(product));
  const report = problemReport(
    product,
    output,
    new URL(page, window.location.origin).href,
    url => scmIntegrations.byUrl(url)?.type,
  );
  if (!report) return null;

  return (
    <ButtonLink
      variant="tertiary"
      href={report.url}
      target="_blank"
      aria-label={
        output ? `Report a problem with ${output.name}` : 'Report a problem'
      }
      onPress={() =>
        analytics.captureEvent('click', 'report a problem', {
          attributes: { product: ref, ...(output && { port: output.name }) },
        })
      }
    >
      Report a problem
    </ButtonLink>
  );
}
