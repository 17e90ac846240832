import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
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
import { dataMeshTranslationRef } from '../translation';

interface ReportProblemButtonProps {
  /** The port that the problem is with; without it, the whole product. */
  output?: DataProductOutput;
}

/** Opens a new issue, or the product's support; nothing when it has neither. */
export function ReportProblemButton({ output }: ReportProblemButtonProps) {
  const { t } = useTranslationRef(dataMeshTranslationRef);
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
        output
          ? t('product.problem.buttonFor', { port: output.name })
          : t('product.problem.button')
      }
      onPress={() =>
        analytics.captureEvent('click', 'report a problem', {
          attributes: { product: ref, ...(output && { port: output.name }) },
        })
      }
    >
      {t('product.problem.button')}
    </ButtonLink>
  );
}
