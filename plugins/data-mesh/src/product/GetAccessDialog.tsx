import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Link, MarkdownContent } from '@backstage/core-components';
import {
  identityApiRef,
  useAnalytics,
  useApi,
  useRouteRef,
} from '@backstage/core-plugin-api';
import { EntityRefLinks } from '@backstage/plugin-catalog-react';
import {
  Button,
  ButtonLink,
  Dialog,
  DialogBody,
  DialogFooter,
  DialogHeader,
  Flex,
  Text,
} from '@backstage/ui';
import {
  ContractSummary,
  DataProductOutput,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { ReactNode } from 'react';
import useAsync from 'react-use/esm/useAsync';
import { templateFormRouteRef } from '../routes';
import { AccessRequest, accessRequest } from './accessRequest';
import { useProduct } from './useProduct';
import { dataMeshTranslationRef } from '../translation';

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div>
      <Text as="h3" variant="body-medium" weight="bold">
        {title}
      </Text>
      {children}
    </div>
  );
}

interface FromContractProps {
  request: AccessRequest;
  /** Whether the port itself says nothing. */
  isOnlyHint: boolean;
}

function FromContract({ request, isOnlyHint }: FromContractProps) {
  const { t } = useTranslationRef(dataMeshTranslationRef);
  const { roles, support } = request;
  if (!roles.length && !support.length) {
    if (!isOnlyHint) return null;
    return (
      <Text as="p" color="secondary">
        {t('product.access.unknown')}
      </Text>
    );
  }
  return (
    <>
      {roles.length > 0 && (
        <Section title={t('product.access.roles')}>
          <ul>
            {roles.map(({ role, access, description, approvers }) => (
              <li key={role}>
                <b>{role}</b>
                {access && ` (${access})`}
                {description && `: ${description}`}
                {approvers &&
                  `. ${t('product.access.approvedBy', { who: approvers })}`}
              </li>
            ))}
          </ul>
        </Section>
      )}
      {support.length > 0 && (
        <Section title={t('product.access.askIn')}>
          <ul>
            {support.map(({ channel, url }) => (
              <li key={channel}>
                {url && /^(https?:|mailto:)/.test(url) ? (
                  <Link to={url}>{channel}</Link>
                ) : (
                  channel
                )}
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}

interface GetAccessDialogProps {
  output: DataProductOutput;
  contracts: ContractSummary[];
  onClose: () => void;
}

/** How to get access to a port: the way, who approves, and where to ask. */
export function GetAccessDialog({
  output,
  contracts,
  onClose,
}: GetAccessDialogProps) {
  const { t } = useTranslationRef(dataMeshTranslationRef);
  const { product, ref } = useProduct();
  const identityApi = useApi(identityApiRef);
  const analytics = useAnalytics();
  const templateRoute = useRouteRef(templateFormRouteRef);
  const { value: identity } = useAsync(
    () => identityApi.getBackstageIdentity(),
    [identityApi],
  );
  const request = accessRequest(
    product,
    output,
    contracts,
    identity?.userEntityRef ?? '',
  );
  const target =
    request.template && templateRoute
      ? `${templateRoute({
          namespace: request.template.namespace,
          templateName: request.template.name,
        })}?formData=${encodeURIComponent(request.template.formData)}`
      : request.url;

  return (
    <Dialog isOpen onOpenChange={open => !open && onClose()} width={560}>
      <DialogHeader>
        {t('product.access.title', { port: output.name })}
      </DialogHeader>
      <DialogBody>
        <Flex direction="column" gap="4">
          {request.how && (
            <Section title={t('product.access.how')}>
              <MarkdownContent content={request.how} />
            </Section>
          )}
          {request.approvers.length > 0 && (
            <Section title={t('product.access.approvers')}>
              <EntityRefLinks entityRefs={request.approvers} />
            </Section>
          )}
          {!target && (
            <FromContract
              request={request}
              isOnlyHint={!request.how && request.approvers.length === 0}
            />
          )}
        </Flex>
      </DialogBody>
      <DialogFooter>
        {target && (
          <ButtonLink
            variant="primary"
            href={target}
            target={target.startsWith('http') ? '_blank' : undefined}
            onPress={() =>
              analytics.captureEvent('click', 'request access', {
                attributes: { product: ref, port: output.name },
              })
            }
          >
            {t('product.access.request')}
          </ButtonLink>
        )}
        <Button variant="secondary" slot="close">
          {t('product.close')}
        </Button>
      </DialogFooter>
    </Dialog>
  );
}
