import {
  Button,
  Dialog,
  DialogBody,
  DialogFooter,
  DialogHeader,
  Flex,
} from '@backstage/ui';
import { ReactNode } from 'react';
import { LoadProblem } from '../loading/LoadProblem';
import { useSending } from './useSending';

interface SendDialogProps {
  title: string;
  words: {
    /** What the button says, and while it waits. */
    send: string;
    sending: string;
    cancel: string;
    failed: string;
  };
  /** Nothing is sent while something is missing. */
  disabled?: boolean;
  /** When it fails, the dialog stays and says why; without it, nothing can be sent. */
  onSend?: () => Promise<void>;
  onClose: () => void;
  children: ReactNode;
}

/** Asks for something and sends it. */
export function SendDialog({
  title,
  words,
  disabled,
  onSend,
  onClose,
  children,
}: SendDialogProps) {
  const { send, sending, error } = useSending(async () => onSend?.());
  return (
    <Dialog isOpen onOpenChange={open => !open && onClose()} width={560}>
      <DialogHeader>{title}</DialogHeader>
      <DialogBody>
        <Flex direction="column" gap="4">
          {children}
          {error && <LoadProblem title={words.failed} error={error} />}
        </Flex>
      </DialogBody>
      <DialogFooter>
        {onSend && (
          <Button
            variant="primary"
            isDisabled={sending || disabled}
            onPress={send}
          >
            {sending ? words.sending : words.send}
          </Button>
        )}
        <Button variant="secondary" slot="close">
          {words.cancel}
        </Button>
      </DialogFooter>
    </Dialog>
  );
}
