import {
  anything,
  elsewhere,
  Fields,
  filled,
  flag,
  list,
  listOf,
  objectSchema,
  part,
  Parts,
  required,
  scalar,
  Schema,
  since,
  StandardVersion,
  text,
  whole,
  words,
} from '../../standards/fields';
import { context } from '../../standards/contextParts';
import {
  authoritativeDefinitions,
  closedObject,
  customProperties,
  stableId,
  tags,
} from './common';
import { logicalTypesOf } from './logicalTypes';

/** What a schema object and a property of it have in common. */
const element: Fields = {
  id: since(3.1, stableId),
  name: text,
  physicalName: text,
  physicalType: text,
  description: text,
  businessName: text,
  deprecated: since(3.2, flag),
  synonyms: since(3.2, listOf('Synonym')),
  authoritativeDefinitions,
  tags,
  quality: listOf('QualityRule'),
  customProperties,
};

const property: Fields = {
  ...element,
  logicalType: {
    is: version => words(...logicalTypesOf(version).map(([type]) => type)),
  },
  logicalTypeOptions: { type: 'object', description: 'an object' },
  primaryKey: flag,
  primaryKeyPosition: whole,
  required: flag,
  unique: flag,
  semanticType: since(3.2, words('column', 'measure', 'dimension')),
  partitioned: flag,
  partitionKeyPosition: whole,
  classification: text,
  encryptedName: text,
  transformSourceObjects: list(text),
  transformLogic: text,
  transformDescription: text,
  examples: list(anything),
  enum: since(
    3.2,
    listOf('EnumValue', {
      minItems: 1,
      distinct: true,
      description: 'values, each once',
    }),
  ),
  criticalDataElement: flag,
  relationships: since(3.1, listOf('PropertyRelationship')),
  properties: listOf('Property'),
  items: part('Item'),
  map: since(3.2, part('Map')),
};

/** The fields below a property, each with the logical type that has it. */
const heldBy = (version: StandardVersion) =>
  logicalTypesOf(version).flatMap(([type, { holds }]) =>
    holds ? [[holds, type] as const] : [],
  );

/** Without a logical type no option is known, but fields may be below it. */
function untyped(version: StandardVersion): Schema {
  return {
    if: { not: { required: ['logicalType'] } },
    then: {
      properties: {
        logicalTypeOptions: {
          type: 'object',
          maxProperties: 0,
          description: 'no options without a logicalType',
        },
      },
      // The schema of v3.2 takes a property without a type for a map.
      ...(version >= 3.2 && {
        typedOrMap: logicalTypesOf(version).map(([type]) => type),
      }),
    },
  };
}

function typed(version: StandardVersion, nested: boolean): Schema[] {
  return logicalTypesOf(version).map(([type, { options }]) => ({
    if: {
      required: ['logicalType'],
      properties: { logicalType: { const: type } },
    },
    then: {
      properties: {
        ...(Object.keys(options).length > 0 && {
          logicalTypeOptions: objectSchema(options, version, true),
        }),
        ...Object.fromEntries(
          heldBy(version)
            .filter(([, holder]) => holder !== type)
            // Before v3.1 any item might have properties.
            .filter(([name]) => !(nested && name === 'properties'))
            .map(([name, holder]) => [
              name,
              elsewhere(`in those of logicalType ${holder}`),
            ]),
        ),
      },
      ...(type === 'map' && { required: ['map'] }),
    },
  }));
}

const propertySchema =
  (named: boolean) =>
  (version: StandardVersion): Schema => ({
    ...objectSchema(
      named ? { ...property, name: required(filled) } : property,
      version,
      true,
    ),
    allOf: [untyped(version), ...typed(version, !named && version < 3.1)],
  });

export const schemaObjectParts: Parts = {
  SchemaObject: version =>
    objectSchema(
      {
        ...element,
        name: required(filled),
        logicalType: words('object'),
        dataGranularityDescription: text,
        properties: listOf('Property'),
        relationships: since(3.1, listOf('SchemaRelationship')),
        context: since(3.2, context),
      },
      version,
      true,
    ),
  Property: propertySchema(true),
  Item: propertySchema(false),
  Map: version =>
    objectSchema(
      { key: required(part('Item')), value: required(part('Item')) },
      version,
      true,
    ),
  EnumValue: closedObject({
    id: stableId,
    value: required(scalar),
    label: text,
    description: text,
    tags,
    customProperties,
    authoritativeDefinitions,
  }),
};
