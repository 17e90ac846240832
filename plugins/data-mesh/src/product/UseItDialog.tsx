import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { CodeSnippet, Link } from '@backstage/core-components';
import {
  Button,
  Dialog,
  DialogBody,
  DialogFooter,
  DialogHeader,
  Text,
} from '@backstage/ui';
import { DataProductOutput } from '@backstage-data-mesh/plugin-data-mesh-common';
import { locationSnippet } from './locationSnippet';
import { dataMeshTranslationRef } from '../translation';

interface UseItDialogProps {
  output: DataProductOutput;
  onClose: () => void;
}

/** Something to copy that reads a port. */
export function UseItDialog({ output, onClose }: UseItDialogProps) {
  const { t } = useTranslationRef(dataMeshTranslationRef);
  const snippet = locationSnippet(output);
  const isPage = snippet?.title === 'Open in a browser';
  return (
    <Dialog isOpen onOpenChange={open => !open && onClose()} width={640}>
      <DialogHeader>
        {t('product.use.title', { port: output.name })}
      </DialogHeader>
      <DialogBody>
        {snippet ? (
          <>
            <Text as="p" color="secondary">
              {snippet.title}
            </Text>
            {isPage ? (
              <Link to={snippet.text}>{snippet.text}</Link>
            ) : (
              <CodeSnippet
                text={snippet.text}
                language={snippet.language}
                showCopyCodeButton
              />
            )}
          </>
        ) : (
          <>
            <Text as="p" color="secondary">
              {t('product.use.none')}
            </Text>
            <CodeSnippet
              text={output.location ?? ''}
              language="text"
              showCopyCodeButton
            />
          </>
        )}
      </DialogBody>
      <DialogFooter>
        <Button variant="secondary" slot="close">
          {t('product.close')}
        </Button>
      </DialogFooter>
    </Dialog>
  );
}
