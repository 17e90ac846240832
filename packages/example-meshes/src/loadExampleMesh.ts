import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { Entity } from '@backstage/catalog-model';
import { parseAllDocuments } from 'yaml';
import { withCatalogRelations } from './withCatalogRelations';

/** The name of an example mesh, which is its folder in `examples/`. */
export type ExampleMesh = 'ecommerce' | 'healthcare';

const examples = resolvePackagePath(
  '@backstage-data-mesh/example-meshes',
  '../../examples',
);

/** What is no entity of the catalog. */
const others = /(\/contracts\/|\/all\.yaml$|\/mkdocs\.yml$)/;

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap(entry => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesBelow(path) : [path];
  });
}

/** Puts the text of a file in the place of `$text`, as the catalog does. */
function withText(entity: Entity, file: string): Entity {
  const definition = entity.spec?.definition;
  if (typeof definition !== 'object' || definition === null) return entity;
  const { $text } = definition as { $text: string };
  const text = readFileSync(join(dirname(file), $text), 'utf8');
  return { ...entity, spec: { ...entity.spec, definition: text } };
}

/**
 * All entities of example meshes with the relations that the catalog gives them,
 * those of data products left out.
 */
export function loadExampleMesh(...meshes: ExampleMesh[]): Entity[] {
  const entities = meshes.flatMap(mesh =>
    filesBelow(join(examples, mesh))
      .filter(file => file.endsWith('.yaml') && !others.test(file))
      .flatMap(file =>
        parseAllDocuments(readFileSync(file, 'utf8'))
          .map(document => document.toJS() as Entity | null)
          .flatMap(entity => (entity?.kind ? withText(entity, file) : [])),
      ),
  );
  return withCatalogRelations(entities);
}
