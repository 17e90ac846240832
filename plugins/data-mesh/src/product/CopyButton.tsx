import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { ButtonIcon } from '@backstage/ui';
import CheckIcon from '@material-ui/icons/Check';
import CopyIcon from '@material-ui/icons/FileCopyOutlined';
import { useEffect, useState } from 'react';
import useCopyToClipboard from 'react-use/esm/useCopyToClipboard';
import { dataMeshTranslationRef } from '../translation';

const CONFIRMED_MS = 2000;

/** Copies a text and says so in place. */
export function CopyButton({ text, label }: { text: string; label: string }) {
  const { t } = useTranslationRef(dataMeshTranslationRef);
  const [, copy] = useCopyToClipboard();
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return undefined;
    const timer = setTimeout(() => setCopied(false), CONFIRMED_MS);
    return () => clearTimeout(timer);
  }, [copied]);

  const Icon = copied ? CheckIcon : CopyIcon;
  return (
    <ButtonIcon
      variant="tertiary"
      aria-label={copied ? t('product.copied') : label}
      icon={<Icon style={{ fontSize: 16 }} />}
      onPress={() => {
        copy(text);
        setCopied(true);
      }}
    />
  );
}
