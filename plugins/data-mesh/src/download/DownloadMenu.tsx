import { parseEntityRef } from '@backstage/catalog-model';
import { alertApiRef, useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Button, Menu, MenuItem, MenuTrigger } from '@backstage/ui';
import DownloadIcon from '@material-ui/icons/GetApp';
import {
  dataMeshApiRef,
  messageOf,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import { useState } from 'react';
import { dataMeshTranslationRef } from '../translation';
import { saveFile } from './saveFile';

interface DownloadMenuProps {
  /** Of an API or of a data product. */
  entityRef: string;
  standard: 'odcs' | 'odps';
  label: string;
}

/** Downloads a contract or a product in the form of its standard. */
export function DownloadMenu({
  entityRef,
  standard,
  label,
}: DownloadMenuProps) {
  const { t } = useTranslationRef(dataMeshTranslationRef);
  const api = useApi(dataMeshApiRef);
  const alertApi = useApi(alertApiRef);
  const [loading, setLoading] = useState(false);

  const download = async (format: 'yaml' | 'json') => {
    setLoading(true);
    try {
      const text = await api.exportDocument(entityRef, format);
      const { name } = parseEntityRef(entityRef);
      saveFile(
        `${name}.${standard}.${format}`,
        new Blob([text], { type: `application/${format}` }),
      );
    } catch (error) {
      alertApi.post({
        message: `${t('contract.action.downloadFailed')}: ${messageOf(
          error as Error,
        )}`,
        severity: 'error',
      });
    } finally {
      setLoading(false);
    }
  };

  return (
    <MenuTrigger>
      <Button
        variant="secondary"
        iconStart={<DownloadIcon fontSize="inherit" />}
        isDisabled={loading}
      >
        {label}
      </Button>
      <Menu aria-label={label}>
        <MenuItem onAction={() => download('yaml')}>
          {t('contract.action.yaml')}
        </MenuItem>
        <MenuItem onAction={() => download('json')}>
          {t('contract.action.json')}
        </MenuItem>
      </Menu>
    </MenuTrigger>
  );
}
