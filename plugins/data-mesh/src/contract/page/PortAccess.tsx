import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { Entity } from '@backstage/catalog-model';
import { Button } from '@backstage/ui';
import {
  ContractDetails,
  DataProductOutput,
  summarizeContract,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { useMemo, useState } from 'react';
import { GetAccessDialog } from '../../product/GetAccessDialog';
import { useProduct } from '../../product/useProduct';
import { dataMeshTranslationRef } from '../../translation';

/** Opens the dialog of the page's product that says how to get access. */
export function PortAccess({
  output,
  contract,
}: {
  output: DataProductOutput;
  contract: Entity;
}) {
  const { t } = useTranslationRef(dataMeshTranslationRef);
  const [open, setOpen] = useState(false);
  const summary = useMemo(() => summarizeContract(contract), [contract]);
  const { product } = useProduct();
  if (product.spec.lifecycle === 'retired') return null;
  return (
    <>
      <Button variant="secondary" onPress={() => setOpen(true)}>
        {t('product.access.button')}
      </Button>
      {open && (
        <GetAccessDialog
          output={output}
          contracts={summary ? [summary] : []}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}

/** The products where access is asked for, on the page of a contract. */
export function ProductAccess({
  details,
}: {
  details: ContractDetails | undefined;
}) {
  const { t } = useTranslationRef(dataMeshTranslationRef);
  const products = new Map(
    details?.served.map(({ product, title }) => [product, title]),
  );
  return (
    <>
      {[...products].map(([ref, title]) => (
        <EntityRefLink
          key={ref}
          entityRef={ref}
          title={t('contract.roles.request', { product: title })}
          hideIcon
        />
      ))}
    </>
  );
}
