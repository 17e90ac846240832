import {
  DocumentFinding,
  FieldView,
  SchemaObjectView,
} from '@backstage-data-mesh/plugin-data-mesh-common';

/** The fields of a contract by their place in the document. */
export function fieldsByPlace(
  schemas: readonly SchemaObjectView[],
): Map<string, FieldView> {
  const places = new Map<string, FieldView>();
  const add = (field: FieldView) => {
    places.set(field.documentPath, field);
    field.children.forEach(add);
  };
  schemas.forEach(({ fields }) => fields.forEach(add));
  return places;
}

/** The innermost field that a path of the document is in. */
export function fieldAt(
  path: string,
  places: ReadonlyMap<string, FieldView>,
): FieldView | undefined {
  let rest = path;
  while (rest) {
    const field = places.get(rest);
    if (field) return field;
    rest = rest.slice(
      0,
      Math.max(rest.lastIndexOf('.'), rest.lastIndexOf('[')),
    );
  }
  return undefined;
}

/** Findings by the place of the field that they are about. */
export function findingsByField(
  findings: readonly DocumentFinding[],
  places: ReadonlyMap<string, FieldView>,
): Map<string, DocumentFinding[]> {
  const found = new Map<string, DocumentFinding[]>();
  for (const finding of findings) {
    const place = fieldAt(finding.path, places)?.documentPath;
    if (place) found.set(place, [...(found.get(place) ?? []), finding]);
  }
  return found;
}
