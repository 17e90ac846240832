import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Button } from '@backstage/ui';
import AddIcon from '@material-ui/icons/Add';
import { useState } from 'react';
import { dataMeshTranslationRef } from '../translation';
import { CreateDialog } from './CreateDialog';
import { Prefill, useTemplateLink } from './templates';

interface CreateProductButtonProps {
  prefill?: Prefill;
  variant?: 'primary' | 'secondary';
}

/** Begins a new product; nothing in an app without the scaffolder. */
export function CreateProductButton({
  prefill,
  variant = 'secondary',
}: CreateProductButtonProps) {
  const { t } = useTranslationRef(dataMeshTranslationRef);
  const [isOpen, setOpen] = useState(false);
  const canCreate = useTemplateLink() !== undefined;
  if (!canCreate) return null;
  return (
    <>
      <Button
        variant={variant}
        iconStart={<AddIcon fontSize="inherit" />}
        onPress={() => setOpen(true)}
      >
        {t('create.product')}
      </Button>
      {isOpen && (
        <CreateDialog
          title={t('create.product')}
          type="data-product"
          prefill={prefill}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}
