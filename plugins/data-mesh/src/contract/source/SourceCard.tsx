import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Button } from '@backstage/ui';
import { DocumentFinding } from '@backstage-data-mesh/plugin-data-mesh-common';
import { useEffect, useMemo, useState } from 'react';
import { TitledCard } from '../../layout/TitledCard';
import { CopyButton } from '../../product/CopyButton';
import { dataMeshTranslationRef } from '../../translation';
import { SourceView } from './SourceView';

interface SourceCardProps {
  text: string;
  findings: readonly DocumentFinding[];
  /** The line to show; a new object opens the source again. */
  target?: { line: number };
  /** Whether it is open from the start, because there is nothing else to see. */
  initiallyOpen?: boolean;
}

/** The contract as it is written. */
export function SourceCard({
  text,
  findings,
  target,
  initiallyOpen = false,
}: SourceCardProps) {
  const { t } = useTranslationRef(dataMeshTranslationRef);
  const [open, setOpen] = useState(initiallyOpen);
  useEffect(() => {
    if (target) setOpen(true);
  }, [target]);
  const marked = useMemo(
    () => findings.flatMap(({ line }) => line ?? []),
    [findings],
  );
  const lines = useMemo(() => text.trimEnd().split('\n').length, [text]);
  const words = [
    t('contract.source.lines', { count: lines }),
    marked.length > 0 &&
      t('contract.source.marked', { count: new Set(marked).size }),
  ].filter(Boolean);
  return (
    <TitledCard
      title={t('contract.source.title')}
      subtitle={words.join(' · ')}
      actions={
        <>
          <CopyButton text={text} label={t('contract.source.copy')} />
          <Button
            variant="secondary"
            aria-expanded={open}
            onPress={() => setOpen(!open)}
          >
            {open ? t('contract.source.hide') : t('contract.source.show')}
          </Button>
        </>
      }
    >
      {open && (
        <SourceView
          text={text}
          label={t('contract.source.label')}
          marked={marked}
          target={target}
        />
      )}
    </TitledCard>
  );
}
