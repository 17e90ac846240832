import { stringifyEntityRef } from '@backstage/catalog-model';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Button, ButtonLink } from '@backstage/ui';
import {
  contractsOf,
  DataProductEntity,
  DataProductOutput,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { useState } from 'react';
import { dataMeshTranslationRef } from '../translation';
import { CreateDialog } from './CreateDialog';
import { useTemplateLink, useTemplates } from './templates';

interface AddContractButtonProps {
  product: DataProductEntity;
  output: DataProductOutput;
}

/** Begins the contract of a port; nothing where the port has one. */
export function AddContractButton({ product, output }: AddContractButtonProps) {
  const { t } = useTranslationRef(dataMeshTranslationRef);
  const [isOpen, setOpen] = useState(false);
  const link = useTemplateLink();
  const isMissing = link !== undefined && !contractsOf(output).length;
  const { value: templates } = useTemplates('data-contract', isMissing);
  if (!isMissing) return null;

  const label = t('create.contractFor', { port: output.name });
  const prefill = {
    product: stringifyEntityRef(product),
    port: output.name,
    portType: output.type,
  };
  if (templates?.length === 1) {
    return (
      <ButtonLink
        variant="secondary"
        href={link(templates[0], prefill)}
        aria-label={label}
      >
        {t('create.contract')}
      </ButtonLink>
    );
  }
  return (
    <>
      <Button
        variant="secondary"
        aria-label={label}
        onPress={() => setOpen(true)}
      >
        {t('create.contract')}
      </Button>
      {isOpen && (
        <CreateDialog
          title={label}
          type="data-contract"
          prefill={prefill}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}
