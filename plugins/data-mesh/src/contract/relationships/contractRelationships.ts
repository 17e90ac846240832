import {
  ContractView,
  FieldView,
  SchemaObjectView,
} from '@backstage-data-mesh/plugin-data-mesh-common';

/** A field that refers to another, or several that do so together. */
export interface ContractRelationship {
  type: string;
  /** Schema object and fields in it. */
  from: { object: string; fields: string };
  /** Schema object of this contract, or the contract where it is. */
  to: { object: string; fields: string; isOutside: boolean };
}

/** Where `contract.yaml#/schema/orders/properties/id` or `orders.id` leads. */
function targetOf(
  references: readonly string[],
  objects: ReadonlySet<string>,
): ContractRelationship['to'] | undefined {
  const [first] = references;
  if (!first) return undefined;
  const [document, pointer] = first.includes('#')
    ? first.split('#')
    : ['', first];
  const names = (text: string) =>
    text.startsWith('/')
      ? text
          .split('/')
          .filter(part => part && part !== 'schema' && part !== 'properties')
      : text.split('.');
  const fieldOf = (reference: string) =>
    names(reference.split('#').at(-1)!).slice(1).join('.');
  const fields = references.map(fieldOf).filter(Boolean).join(', ');
  const [object = ''] = names(pointer);
  if (!document && objects.has(object)) {
    return { object, fields, isOutside: false };
  }
  const file = document
    .split('/')
    .at(-1)!
    .replace(/\.(odcs\.)?ya?ml$/, '');
  return {
    object: [file, object].filter(Boolean).join(': '),
    fields,
    isOutside: true,
  };
}

function ofFields(
  schema: SchemaObjectView,
  fields: readonly FieldView[],
  objects: ReadonlySet<string>,
): ContractRelationship[] {
  return fields.flatMap(field => [
    ...field.relationships.flatMap(({ type, to }) => {
      const target = targetOf(to, objects);
      const own = field.path.slice(schema.name.length + 1);
      return target
        ? [{ type, from: { object: schema.name, fields: own }, to: target }]
        : [];
    }),
    ...ofFields(schema, field.children, objects),
  ]);
}

/** All relationships that a contract states, in the order of its fields. */
export function contractRelationships({
  schemas,
}: ContractView): ContractRelationship[] {
  const objects = new Set(schemas.map(({ name }) => name));
  return schemas.flatMap(schema => [
    ...schema.relationships.flatMap(({ type, from, to }) => {
      const target = targetOf(to, objects);
      const fields = from
        .map(name => name.split('.').slice(1).join('.') || name)
        .join(', ');
      return target
        ? [{ type, from: { object: schema.name, fields }, to: target }]
        : [];
    }),
    ...ofFields(schema, schema.fields, objects),
  ]);
}
