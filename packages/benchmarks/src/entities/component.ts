import { ComponentEntity } from '@backstage/catalog-model';
import {
  metadata,
  numbered,
  owners,
  parents,
  systems,
  upstreamOf,
} from './common';

/** A service with as many relations as one of our products, by Backstage's own kind. */
export function component(i: number, count: number): ComponentEntity {
  const name = `service-${numbered(i)}`;
  const upstream = `service-${numbered(upstreamOf(i, count))}`;
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: metadata(name, i),
    spec: {
      type: ['service', 'website', 'library'][i % 3],
      lifecycle: ['production', 'production', 'experimental'][i % 3],
      owner: `group:team-${i % owners}`,
      system: `system-${i % systems}`,
      subcomponentOf: `component:platform-${i % parents}`,
      providesApis: [`${name}-rest`, `${name}-events`],
      consumesApis: [`${upstream}-rest`],
      dependsOn: [`component:${upstream}`],
    },
  };
}
