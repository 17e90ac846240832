import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  Button,
  Dialog,
  DialogBody,
  DialogFooter,
  DialogHeader,
} from '@backstage/ui';
import { ReactNode } from 'react';
import { createTemplateRouteRef } from '../routes';
import { dataMeshTranslationRef } from '../translation';
import { TemplateList } from './TemplateList';
import { Prefill, TemplateType } from './templates';

interface CreateDialogProps {
  title: string;
  type: TemplateType;
  prefill?: Prefill;
  onClose: () => void;
  /** Stands before the templates. */
  children?: ReactNode;
}

/** The templates to choose from. */
export function CreateDialog({
  title,
  type,
  prefill,
  onClose,
  children,
}: CreateDialogProps) {
  const { t } = useTranslationRef(dataMeshTranslationRef);
  const allTemplates = useRouteRef(createTemplateRouteRef);
  return (
    <Dialog isOpen onOpenChange={open => !open && onClose()} width={600}>
      <DialogHeader>{title}</DialogHeader>
      <DialogBody>
        {children}
        <TemplateList type={type} prefill={prefill} />
      </DialogBody>
      <DialogFooter>
        {allTemplates && <Link to={allTemplates()}>{t('create.all')}</Link>}
        <Button variant="secondary" slot="close">
          {t('product.close')}
        </Button>
      </DialogFooter>
    </Dialog>
  );
}
