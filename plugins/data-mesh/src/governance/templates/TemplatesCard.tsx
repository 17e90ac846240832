import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { catalogApiRef, EntityRefLink } from '@backstage/plugin-catalog-react';
import { Skeleton, Text } from '@backstage/ui';
import Table from '@material-ui/core/Table';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import { TEMPLATE_ANNOTATION } from '@backstage-data-mesh/plugin-data-mesh-common';
import { useLoaded } from '@backstage-data-mesh/plugin-data-mesh-react';
import { LoadProblem } from '../../loading/LoadProblem';
import { TitledCard } from '../../layout/TitledCard';
import { dataMeshTranslationRef } from '../../translation';
import { ScrollRegion } from '../../layout/ScrollRegion';
import { useTableStyles } from '../../layout/useTableStyles';
import { TemplateCount, templateCounts } from './templateCounts';

const FACET = `metadata.annotations.${TEMPLATE_ANNOTATION}`;

function TemplateTable({ rows }: { rows: readonly TemplateCount[] }) {
  const { table, number } = useTableStyles();
  const { t } = useTranslationRef(dataMeshTranslationRef);
  return (
    <ScrollRegion label={t('governance.template.title')}>
      <Table
        size="small"
        className={table}
        aria-label={t('governance.template.title')}
      >
        <TableHead>
          <TableRow>
            <TableCell>{t('governance.template.template')}</TableCell>
            <TableCell>{t('governance.template.version')}</TableCell>
            <TableCell className={number}>
              {t('governance.template.products')}
            </TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {rows.map(({ template, isRef, version, products }) => (
            <TableRow key={`${template} ${version}`}>
              <TableCell>
                {isRef ? (
                  <EntityRefLink entityRef={template} hideIcon />
                ) : (
                  template
                )}
              </TableCell>
              <TableCell>
                {version ?? t('governance.template.noVersion')}
              </TableCell>
              <TableCell className={number}>
                {products.toLocaleString()}
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </ScrollRegion>
  );
}

/** How many products came from which version of which template. */
export function TemplatesCard() {
  const { t } = useTranslationRef(dataMeshTranslationRef);
  const catalog = useApi(catalogApiRef);
  const { value, error, retry } = useLoaded(['templates'], async () => {
    const { facets } = await catalog.getEntityFacets({
      filter: { kind: 'DataProduct' },
      facets: [FACET],
    });
    return templateCounts(facets[FACET] ?? []);
  });
  return (
    <TitledCard
      title={t('governance.template.title')}
      subtitle={t('governance.template.subtitle')}
    >
      {error && (
        <LoadProblem
          title={t('governance.template.failed')}
          error={error}
          retry={retry}
        />
      )}
      {!value && !error && <Skeleton width="100%" height={96} />}
      {value && !value.length && (
        <Text color="secondary">
          {t('governance.template.none', { annotation: TEMPLATE_ANNOTATION })}
        </Text>
      )}
      {value && value.length > 0 && <TemplateTable rows={value} />}
    </TitledCard>
  );
}
