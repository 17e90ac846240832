import { spec } from '../schema/openapi.generated';

/** Every operation of the API, with values for its parameters. */
export const operations = Object.entries(spec.paths).flatMap(([path, item]) =>
  Object.keys(item)
    .filter(method => ['get', 'post'].includes(method))
    .map(method => ({
      method: method as 'get' | 'post',
      path: path
        .replace('{namespace}', 'default')
        .replace('{name}', 'customer-360-profile')
        .replace('{by}', 'domain')
        .replace('{id}', '00000000-0000-0000-0000-000000000000'),
    })),
);
