import { Content } from '@backstage/core-components';
import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Card, CardBody, Skeleton, TablePagination, Text } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import { FoundFieldPage } from '@backstage-data-mesh/plugin-data-mesh-common';
import {
  dataMeshApiRef,
  useLoaded,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import { useParams, useSearchParams } from 'react-router-dom';
import { useMono } from '../contract/useMono';
import { LoadProblem } from '../loading/LoadProblem';
import { dataMeshTranslationRef } from '../translation';
import { FieldTable } from './FieldTable';
import { NoField } from './NoField';

const PAGE = 50;

const useStyles = makeStyles(theme => ({
  page: { display: 'grid', gap: theme.spacing(2) },
  pages: { marginTop: theme.spacing(2) },
}));

/** In how many contracts and products the fields of a page are. */
function useSummary(
  name: string,
  page: FoundFieldPage | undefined,
): string | undefined {
  const { t } = useTranslationRef(dataMeshTranslationRef);
  if (!page?.items.length) return undefined;
  const { items, totalItems } = page;
  const products = items.flatMap(({ product }) => product ?? []);
  const words = {
    name,
    contracts: t('field.contracts', {
      count: new Set(items.map(({ contract }) => contract)).size,
    }),
    products: t('field.products', { count: new Set(products).size }),
  };
  return items.length === totalItems
    ? t('field.summary', words)
    : t('field.summaryOfPage', {
        ...words,
        number: totalItems.toLocaleString(),
      });
}

/** Where fields of a name occur: the same word in the contracts of the mesh. */
export function FieldPage() {
  const classes = useStyles();
  const mono = useMono();
  const { t } = useTranslationRef(dataMeshTranslationRef);
  const api = useApi(dataMeshApiRef);
  const { name = '' } = useParams();
  const [params, setParams] = useSearchParams();
  const page = Math.max(1, Math.floor(Number(params.get('page')) || 1));
  const offset = (page - 1) * PAGE;
  const { value, error, loading, retry } = useLoaded(
    ['fields', name, offset],
    signal => api.findFields({ name, limit: PAGE, offset }, { signal }),
  );
  const summary = useSummary(name, value);
  const turn = (to: number) => setParams(to > 1 ? { page: String(to) } : {});
  return (
    <Content>
      <div className={classes.page}>
        <div>
          <Text as="h1" variant="title-medium" weight="bold">
            <span className={mono} style={{ fontSize: 'inherit' }}>
              {name}
            </span>
          </Text>
          <Text as="p" color="secondary" aria-live="polite">
            {loading ? t('field.loading', { name }) : summary ?? '\u00a0'}
          </Text>
        </div>
        <Card>
          <CardBody>
            {error && (
              <LoadProblem
                title={t('field.failed')}
                error={error}
                retry={retry}
              />
            )}
            {!value && !error && <Skeleton width="100%" height={240} />}
            {value && value.items.length === 0 && <NoField name={name} />}
            {value && value.items.length > 0 && (
              <FieldTable items={value.items} />
            )}
            {value && value.totalItems > PAGE && (
              <div className={classes.pages}>
                <TablePagination
                  pageSize={PAGE}
                  showPageSizeOptions={false}
                  offset={offset}
                  totalCount={value.totalItems}
                  hasPreviousPage={page > 1}
                  hasNextPage={offset + value.items.length < value.totalItems}
                  onPreviousPage={() => turn(page - 1)}
                  onNextPage={() => turn(page + 1)}
                />
              </div>
            )}
          </CardBody>
        </Card>
      </div>
    </Content>
  );
}
