import { Loose, objectsOf } from '../readDocument';
import { ServerView } from './ContractView';
import { shownFields, textAt, textFields } from './looseValues';

/** Fields that lead to a server, the first that it has is taken. */
const addresses = [
  ...['location', 'catalogUrl', 'endpointUrl', 'path', 'host', 'account'],
  ...['region', 'regionName', 'stagingDir'],
];
/** Fields that lead further, from the outside to the inside. */
const insides = [
  ...['project', 'catalog', 'database', 'dataset', 'serviceName'],
  ...['namespace', 'schema', 'stream'],
];
const said = [
  ...['id', 'server', 'type', 'environment', 'description', 'roles'],
  'customProperties',
];

/** Where a server is, in a line: what nearly all types have in common. */
function serverLocation(server: Loose): string {
  const address = addresses.find(name => textAt(server, name));
  const port = address === 'host' ? textAt(server, 'port') : undefined;
  const outside = [address && textAt(server, address), port]
    .filter(Boolean)
    .join(':');
  const inside = insides
    .map(name => textAt(server, name))
    .filter(Boolean)
    .join('.');
  return [outside, inside].filter(Boolean).join('/');
}

export const serverViews = (servers: unknown): ServerView[] =>
  objectsOf(servers).map(server => ({
    server: textAt(server, 'server') ?? '',
    type: textAt(server, 'type') ?? '',
    ...textFields(server, 'environment', 'description'),
    location: serverLocation(server),
    fields: shownFields(server, said),
    roles: objectsOf(server.roles).flatMap(role => textAt(role, 'role') ?? []),
  }));
