import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { EntityInfoCard } from '@backstage/plugin-catalog-react';
import { Text } from '@backstage/ui';
import Grid from '@material-ui/core/Grid';
import Table from '@material-ui/core/Table';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import { formatDay } from '../format/dates';
import { ScrollRegion } from '../layout/ScrollRegion';
import { useTableStyles } from '../layout/useTableStyles';
import { useQuality } from '../quality/useQuality';
import { dataMeshTranslationRef } from '../translation';
import { MetricNow } from './MetricNow';
import { useProduct } from './useProduct';

/** What the product wants to reach, and what is planned. */
export function PlanCard() {
  const { t } = useTranslationRef(dataMeshTranslationRef);
  const { table } = useTableStyles();
  const { product, ref } = useProduct();
  const { metrics = [], roadmap = [] } = product.spec;
  const quality = useQuality(metrics.length > 0 ? ref : undefined);
  if (!metrics.length && !roadmap.length) return null;
  return (
    <EntityInfoCard title={t('product.plan.title')}>
      <Grid container spacing={4}>
        {metrics.length > 0 && (
          <Grid item xs={12} md={roadmap.length ? 6 : 12}>
            <ScrollRegion label={t('product.plan.metrics')}>
              <Table
                size="small"
                className={table}
                aria-label={t('product.plan.metrics')}
              >
                <TableHead>
                  <TableRow>
                    <TableCell>{t('product.plan.metric')}</TableCell>
                    <TableCell align="right">{t('product.plan.now')}</TableCell>
                    <TableCell align="right">
                      {t('product.plan.target')}
                    </TableCell>
                  </TableRow>
                </TableHead>
                <TableBody>
                  {metrics.map(metric => {
                    const { name, target, unit } = metric;
                    return (
                      <TableRow key={name}>
                        <TableCell>{name}</TableCell>
                        <TableCell align="right">
                          <MetricNow
                            metric={metric}
                            received={quality.value?.metrics}
                            failed={quality.error !== undefined}
                          />
                        </TableCell>
                        <TableCell align="right">
                          {target === undefined ? (
                            <Text color="secondary">
                              {t('product.plan.noTarget')}
                            </Text>
                          ) : (
                            `${target.toLocaleString()} ${unit ?? ''}`
                          )}
                        </TableCell>
                      </TableRow>
                    );
                  })}
                </TableBody>
              </Table>
            </ScrollRegion>
          </Grid>
        )}
        {roadmap.length > 0 && (
          <Grid item xs={12} md={metrics.length ? 6 : 12}>
            <ScrollRegion label={t('product.plan.roadmap')}>
              <Table
                size="small"
                className={table}
                aria-label={t('product.plan.roadmap')}
              >
                <TableHead>
                  <TableRow>
                    <TableCell>{t('product.plan.roadmap')}</TableCell>
                    <TableCell>{t('product.plan.status')}</TableCell>
                    <TableCell align="right">{t('product.plan.due')}</TableCell>
                  </TableRow>
                </TableHead>
                <TableBody>
                  {roadmap.map(({ title, status, due }) => (
                    <TableRow key={title}>
                      <TableCell>{title}</TableCell>
                      <TableCell>{status ?? '–'}</TableCell>
                      <TableCell align="right">
                        {due ? formatDay(due) : t('product.plan.noDate')}
                      </TableCell>
                    </TableRow>
                  ))}
                </TableBody>
              </Table>
            </ScrollRegion>
          </Grid>
        )}
      </Grid>
    </EntityInfoCard>
  );
}
