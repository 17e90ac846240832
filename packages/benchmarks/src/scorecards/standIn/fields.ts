import { Entity } from '@backstage/catalog-model';

type Tree = Record<string, unknown>;

const isTree = (value: unknown): value is Tree =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Copies what a path leads to. Keys, such as those of annotations, have dots, too. */
function copy(from: Tree, path: string, to: Tree): void {
  if (path in from) {
    to[path] = from[path];
    return;
  }
  for (let dot = path.indexOf('.'); dot > 0; dot = path.indexOf('.', dot + 1)) {
    const child = from[path.slice(0, dot)];
    if (isTree(child)) {
      const key = path.slice(0, dot);
      const target = isTree(to[key]) ? (to[key] as Tree) : {};
      copy(child, path.slice(dot + 1), target);
      if (Object.keys(target).length) to[key] = target;
      return;
    }
  }
}

/** An entity with the fields that a client asked for, all of them if it did not. */
export function pickFields(entity: Entity, fields?: string[]): Entity {
  if (!fields?.length) return entity;
  const picked: Tree = {};
  for (const field of fields) copy(entity as unknown as Tree, field, picked);
  return picked as unknown as Entity;
}
