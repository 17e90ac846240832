import {
  AuthService,
  DiscoveryService,
  LoggerService,
} from '@backstage/backend-plugin-api';
import { ResponseError } from '@backstage/errors';
import { SignalFileReceipt } from '@backstage-data-mesh/plugin-data-mesh-common';
import { SignalRequest } from './signalRequests';

/** What all requests came to. */
export interface SentSignals {
  requests: number;
  failed: number;
  /** Results that the portal did not have. */
  results: number;
  metrics: number;
  lineage: number;
}

async function send(
  { auth, discovery }: { auth: AuthService; discovery: DiscoveryService },
  { format, files }: SignalRequest,
): Promise<SignalFileReceipt> {
  const { token } = await auth.getPluginRequestToken({
    onBehalfOf: await auth.getOwnServiceCredentials(),
    targetPluginId: 'data-mesh',
  });
  const form = new FormData();
  for (const [name, text] of Object.entries(files)) {
    form.append(name, new Blob([text]), `${name}.json`);
  }
  const baseUrl = await discovery.getBaseUrl('data-mesh');
  const response = await fetch(`${baseUrl}/signals/${format}`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${token}` },
    body: form,
  });
  if (!response.ok) throw await ResponseError.fromResponse(response);
  return response.json();
}

/** Sends one request after the other; one that fails does not stop the others. */
export async function sendSignals(
  options: {
    auth: AuthService;
    discovery: DiscoveryService;
    logger: LoggerService;
  },
  requests: readonly SignalRequest[],
): Promise<SentSignals> {
  const sent: SentSignals = {
    requests: requests.length,
    failed: 0,
    results: 0,
    metrics: 0,
    lineage: 0,
  };
  for (const request of requests) {
    try {
      const { receipts, metrics, lineage } = await send(options, request);
      sent.results += receipts.reduce((sum, { stored }) => sum + stored, 0);
      sent.metrics += metrics;
      sent.lineage += lineage;
    } catch (error) {
      sent.failed += 1;
      options.logger.warn(
        `Sample signals of ${request.format} were not taken: ${error}`,
      );
    }
  }
  return sent;
}
