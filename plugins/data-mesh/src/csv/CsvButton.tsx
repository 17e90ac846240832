import { alertApiRef, fetchApiRef, useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { ResponseError } from '@backstage/errors';
import { Button } from '@backstage/ui';
import DownloadIcon from '@material-ui/icons/GetApp';
import {
  ProductSummaryFilters,
  ProductSummaryOrder,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { dataMeshApiRef } from '@backstage-data-mesh/plugin-data-mesh-react';
import { useState } from 'react';
import { saveFile } from '../download/saveFile';
import { dataMeshTranslationRef } from '../translation';

interface CsvButtonProps {
  filters: ProductSummaryFilters & { orderBy?: ProductSummaryOrder };
}

/** Downloads a list of products, all pages, as the reader may see it. */
export function CsvButton({ filters }: CsvButtonProps) {
  const { t } = useTranslationRef(dataMeshTranslationRef);
  const api = useApi(dataMeshApiRef);
  const { fetch } = useApi(fetchApiRef);
  const alertApi = useApi(alertApiRef);
  const [loading, setLoading] = useState(false);

  // A plain link would come without the reader's token.
  const download = async () => {
    setLoading(true);
    try {
      const response = await fetch(await api.csvUrl(filters));
      if (!response.ok) throw await ResponseError.fromResponse(response);
      saveFile('data-products.csv', await response.blob());
    } catch (error) {
      alertApi.post({
        message: `${t('review.csvFailed')}: ${(error as Error).message}`,
        severity: 'error',
      });
    } finally {
      setLoading(false);
    }
  };

  return (
    <Button
      variant="secondary"
      // As high as the fields that it stands beside.
      size="medium"
      iconStart={<DownloadIcon fontSize="inherit" />}
      isDisabled={loading}
      onPress={download}
    >
      {t('review.csv')}
    </Button>
  );
}
