import {
  Field,
  Fields,
  filled,
  listOf,
  objectSchema,
  Parts,
  required,
  Schema,
  since,
  StandardVersion,
  text,
  url,
  whole,
  words,
} from '../../standards/fields';
import { customProperties, isClosed, stableId } from './common';
import { serverTypes } from './serverTypes';

const general: Fields = {
  id: since(3.1, stableId),
  server: required(filled),
  description: text,
  environment: text,
  roles: listOf('Role'),
  customProperties,
};

const urlFields = ['location', 'endpointUrl', 'catalogUrl', 'stagingDir'];
/** Types whose files v3.0 knew a few formats of. */
const fileStores = ['azure', 's3', 'sftp'];

/** What a field of a server holds, where it is not any text. */
function shapeOf(type: string, name: string, version: number): Schema {
  if (name === 'port') {
    return version >= 3.2
      ? { type: ['integer', 'string'], description: 'a port, or a ${VARIABLE}' }
      : whole;
  }
  if (version < 3.1) {
    if (type === 'duckdb' && name === 'schema') return whole;
    if (fileStores.includes(type) && name === 'format') {
      return words('parquet', 'delta', 'json', 'csv');
    }
    if (fileStores.includes(type) && name === 'delimiter') {
      return words('new_line', 'array');
    }
  }
  if (type === 'sftp' && name === 'location') {
    return { ...url, pattern: '^sftp://', description: 'a URL with sftp://' };
  }
  return urlFields.includes(name) ? url : text;
}

const marked = /^(\w*)(!?)(?:<([\d.]+))?(?:@([\d.]+))?$/;

function typeFields(type: string): { from: number; fields: Fields } {
  const fields: Fields = {};
  let from = 0;
  for (const word of serverTypes[type].split(' ')) {
    const [, name, must, before, since_] = marked.exec(word)!;
    if (!name) {
      from = Number(since_);
    } else {
      fields[name] = {
        is: version => shapeOf(type, name, version),
        since: Number(since_ ?? 0),
        required: version =>
          must !== '' && version < Number(before ?? Infinity),
      } satisfies Field;
    }
  }
  return { from, fields };
}

/** A server of a type has the fields of the type beside those of all servers. */
function ofType(type: string, fields: Fields, version: StandardVersion) {
  const known = Object.fromEntries(
    Object.keys(general).map(name => [name, {}]),
  );
  return {
    if: { properties: { type: { const: type } }, required: ['type'] },
    then: objectSchema(
      { ...known, type: {}, ...fields },
      version,
      isClosed(version),
    ),
  };
}

export const serverParts: Parts = {
  Server: version => {
    const types = Object.keys(serverTypes)
      .map(type => ({ type, ...typeFields(type) }))
      .filter(({ from }) => version >= from);
    return {
      ...objectSchema(
        { ...general, type: required(words(...types.map(({ type }) => type))) },
        version,
        false,
      ),
      allOf: types.map(({ type, fields }) => ofType(type, fields, version)),
    };
  },
};
