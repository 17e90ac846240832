import { ApiEntity } from '@backstage/catalog-model';
import { textOf } from '../../contracts/odcs/readDocument';
import { DATA_CONTRACT_API_TYPE } from '../../kinds/DataProductEntityV1alpha1';
import { refOfWords } from '../names/writtenRefs';
import { problemsAt, StandardsProblem } from '../StandardsProblem';
import { StandardsOptions } from '../StandardsOptions';
import { commonMetadata, describedAs } from './commonMetadata';
import { customValue } from './customProperties';
import { StandardDocument } from './StandardFile';
import { lifecycleIn, ownerIn } from './statedFields';

/** What a contract has from the product that provides it. */
export interface Provider {
  owner?: string;
  system?: string;
}

/** The API entity of a contract. */
export function contractEntityOf(
  source: StandardDocument,
  name: string,
  provider: Provider,
  options: StandardsOptions,
): { entity: ApiEntity; problems: StandardsProblem[] } {
  const { document, text } = source;
  const { namespace, system: byDefault } = options.defaults ?? {};
  const lifecycle = lifecycleIn(document, options);
  const owner = ownerIn(document, options, provider.owner);
  const system =
    textOf(customValue(document, 'system')) || provider.system || byDefault;
  return {
    entity: {
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'API',
      metadata: commonMetadata(
        source,
        name,
        namespace,
        describedAs(document, 'purpose'),
      ),
      spec: {
        type: DATA_CONTRACT_API_TYPE,
        // An API has no word for what is gone.
        lifecycle:
          lifecycle.value === 'retired' ? 'deprecated' : lifecycle.value,
        owner: owner.value,
        ...(system && { system: refOfWords(system, 'System') }),
        definition: text,
      },
    },
    problems: problemsAt(source, [...lifecycle.findings, ...owner.findings]),
  };
}
