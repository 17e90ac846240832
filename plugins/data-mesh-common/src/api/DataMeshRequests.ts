import { ResponseError } from '@backstage/errors';

/**
 * With whose rights a request is made; in a frontend nothing has to be said.
 *
 * @public
 */
export interface DataMeshRequestOptions {
  token?: string;
  signal?: AbortSignal;
}

/**
 * Sends requests to the backend. Every method throws a `ResponseError` when the
 * backend refuses, with its message.
 *
 * @public
 */
export abstract class DataMeshRequests {
  private readonly discoveryApi: {
    getBaseUrl(pluginId: string): Promise<string>;
  };
  private readonly fetchApi: { fetch: typeof fetch };

  constructor(options: {
    discoveryApi: { getBaseUrl(pluginId: string): Promise<string> };
    fetchApi?: { fetch: typeof fetch };
  }) {
    this.discoveryApi = options.discoveryApi;
    this.fetchApi = options.fetchApi ?? { fetch };
  }

  /** Sends a request, with `POST` when it has a body. */
  protected async send(
    path: string,
    options?: DataMeshRequestOptions,
    body?: unknown,
  ): Promise<Response> {
    const response = await this.fetchApi.fetch(await this.urlOf(path), {
      method: body === undefined ? 'GET' : 'POST',
      signal: options?.signal,
      headers: {
        ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
        ...(options?.token ? { Authorization: `Bearer ${options.token}` } : {}),
      },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
    if (!response.ok) throw await ResponseError.fromResponse(response);
    return response;
  }

  protected async request<T>(
    path: string,
    options?: DataMeshRequestOptions,
    body?: unknown,
  ): Promise<T> {
    return (await this.send(path, options, body)).json();
  }

  /** The address of a path below the API. */
  protected async urlOf(path: string): Promise<string> {
    return `${await this.discoveryApi.getBaseUrl('data-mesh')}${path}`;
  }
}
