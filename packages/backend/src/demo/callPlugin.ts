import { AuthService, DiscoveryService } from '@backstage/backend-plugin-api';

/** Calls another plugin of this backend, as the demo itself. */
export async function callPlugin(
  { auth, discovery }: { auth: AuthService; discovery: DiscoveryService },
  targetPluginId: string,
  path: string,
  method = 'GET',
): Promise<Response> {
  const { token } = await auth.getPluginRequestToken({
    onBehalfOf: await auth.getOwnServiceCredentials(),
    targetPluginId,
  });
  const baseUrl = await discovery.getBaseUrl(targetPluginId);
  return fetch(`${baseUrl}${path}`, {
    method,
    headers: { Authorization: `Bearer ${token}` },
  });
}
