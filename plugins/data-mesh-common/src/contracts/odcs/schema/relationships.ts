import {
  elsewhere,
  Fields,
  objectSchema,
  Parts,
  required,
  Schema,
  since,
  StandardVersion,
  text,
  words,
} from '../../standards/fields';
import { customProperties } from './common';

/** `orders.id`; since v3.2 also of a field in a field, and with hyphens. */
function shorthand(version: StandardVersion): string {
  const name = version >= 3.2 ? '[A-Za-z_][\\w-]*' : '[A-Za-z_]\\w*';
  return `${name}(?:\\.${name})${version >= 3.2 ? '+' : ''}`;
}

/** `schema/orders/properties/id`, with the file of another contract before it. */
function byIds(version: StandardVersion): string {
  const file = `(?:https?://)?[\\w./-]+\\.${
    version >= 3.2 ? 'ya?ml' : 'yaml'
  }#`;
  const step = '[A-Za-z_]\\w*/[\\w-]+';
  return `(?:${file})?/?${step}(?:/${step})*`;
}

const allowed =
  'a reference such as orders.id or schema/orders_obj/properties/id_prop';

function reference(version: StandardVersion): Schema {
  const one = {
    pattern: `^(?:${shorthand(version)}|${byIds(version)})$`,
    description: allowed,
  };
  return {
    ...one,
    type: ['string', 'array'],
    minItems: 1,
    items: { ...one, type: 'string' },
  };
}

const relationship: Fields = {
  id: since(3.2, text),
  type: words('foreignKey'),
  to: required({ is: reference }),
  customProperties,
};

/** A key of several fields leads to one of several fields. */
const sameShape: Schema = {
  if: { required: ['from'], properties: { from: { type: 'array' } } },
  then: {
    properties: { to: { type: 'array', description: 'a list, as in from' } },
  },
  else: {
    properties: { to: { type: 'string', description: 'a text, as in from' } },
  },
};

export const relationshipParts: Parts = {
  SchemaRelationship: version => ({
    ...objectSchema(
      { ...relationship, from: required({ is: reference }) },
      version,
      true,
    ),
    ...sameShape,
  }),
  // The field that a property's relationship leads from is the property.
  PropertyRelationship: version =>
    objectSchema(
      { ...relationship, from: elsewhere('in those of a schema object') },
      version,
      true,
    ),
};
