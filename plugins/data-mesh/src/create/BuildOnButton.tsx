import { stringifyEntityRef } from '@backstage/catalog-model';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Button, Checkbox, Flex, Text } from '@backstage/ui';
import {
  contractsOf,
  DataProductEntity,
  InputForm,
  resolveDataProductRef,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { useState } from 'react';
import { dataMeshTranslationRef } from '../translation';
import { CreateDialog } from './CreateDialog';
import { useTemplateLink } from './templates';

/** The ports of a product as inputs of another one, each name once. */
function portsAsInputs(product: DataProductEntity): InputForm[] {
  const inputs = new Map<string, InputForm>();
  // Of several versions, the first is the one that the product names first.
  for (const output of product.spec.outputs ?? []) {
    if (inputs.has(output.name)) continue;
    inputs.set(output.name, {
      from: stringifyEntityRef(product),
      port: output.name,
      ...(output.version && { version: output.version }),
      contracts: contractsOf(output).map(ref =>
        stringifyEntityRef(resolveDataProductRef(product, 'contract', ref)),
      ),
    });
  }
  return [...inputs.values()];
}

/**
 * Begins a new product that reads this one; nothing where there is nothing to
 * read, or nothing that stays.
 */
export function BuildOnButton({ product }: { product: DataProductEntity }) {
  const { t } = useTranslationRef(dataMeshTranslationRef);
  const [isOpen, setOpen] = useState(false);
  const [left, setLeft] = useState<readonly string[]>([]);
  const canCreate = useTemplateLink() !== undefined;
  const inputs = portsAsInputs(product);
  const ends = ['deprecated', 'retired'].includes(product.spec.lifecycle);
  if (!canCreate || ends || !inputs.length) return null;
  return (
    <>
      <Button variant="secondary" onPress={() => setOpen(true)}>
        {t('create.buildOn')}
      </Button>
      {isOpen && (
        <CreateDialog
          title={t('create.buildOnTitle', {
            product: product.metadata.title ?? product.metadata.name,
          })}
          type="data-product"
          prefill={{
            inputs: inputs.filter(({ port }) => !left.includes(port!)),
          }}
          onClose={() => setOpen(false)}
        >
          {inputs.length > 1 && (
            <Flex
              direction="column"
              gap="1"
              role="group"
              aria-label={t('create.ports')}
            >
              <Text weight="bold">{t('create.ports')}</Text>
              {inputs.map(({ port }) => (
                <Checkbox
                  key={port}
                  isSelected={!left.includes(port!)}
                  onChange={isRead =>
                    setLeft(
                      isRead
                        ? left.filter(name => name !== port)
                        : [...left, port!],
                    )
                  }
                >
                  {port}
                </Checkbox>
              ))}
            </Flex>
          )}
        </CreateDialog>
      )}
    </>
  );
}
