import { FactDefinitions } from '@backstage-data-mesh/plugin-data-mesh-common';
import { DataMeshCatalogFactsExtensionPoint } from './factsExtensionPoint';

/** The facts that other modules have declared so far. */
export class DeclaredFacts implements DataMeshCatalogFactsExtensionPoint {
  readonly facts: FactDefinitions = {};

  declareFacts(facts: FactDefinitions): void {
    for (const [name, fact] of Object.entries(facts)) {
      if (Object.hasOwn(this.facts, name)) {
        throw new Error(
          `The facts ${JSON.stringify(
            name,
          )} are declared already; choose another name`,
        );
      }
      this.facts[name] = fact;
    }
  }
}
