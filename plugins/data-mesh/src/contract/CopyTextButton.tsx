import { alertApiRef, useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Button } from '@backstage/ui';
import CopyIcon from '@material-ui/icons/FileCopyOutlined';
import useCopyToClipboard from 'react-use/esm/useCopyToClipboard';
import { dataMeshTranslationRef } from '../translation';

interface CopyTextButtonProps {
  text: string;
  label: string;
}

/** Copies a text that is too long to be shown beside the button. */
export function CopyTextButton({ text, label }: CopyTextButtonProps) {
  const { t } = useTranslationRef(dataMeshTranslationRef);
  const alertApi = useApi(alertApiRef);
  const [, copy] = useCopyToClipboard();
  return (
    <Button
      variant="secondary"
      iconStart={<CopyIcon fontSize="inherit" />}
      onPress={() => {
        copy(text);
        alertApi.post({
          message: t('product.copied'),
          severity: 'success',
          display: 'transient',
        });
      }}
    >
      {label}
    </Button>
  );
}
