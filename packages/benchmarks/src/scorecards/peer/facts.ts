import {
  DataProductEntity,
  DataProductOutput,
} from '@backstage-data-mesh/plugin-data-mesh-common';

/** A value that a condition of the peer compares. */
export type FactValue = string | number | boolean;

const length = (text?: string) => text?.trim().length ?? 0;
const words = (text?: string) => text?.match(/\S+/g)?.length ?? 0;

const kindOf = (ref: string) =>
  ref.includes(':') ? ref.split(':')[0].toLocaleLowerCase('en-US') : 'group';

/**
 * What the comparable checks read of a product. Tech Insights keeps facts as one
 * flat record for each entity and its conditions cannot walk through lists, so
 * the retriever counts the outputs that lack something.
 */
export function productFacts({ metadata, spec }: DataProductEntity) {
  const { team = {}, support = [], inputs = [], outputs = [] } = spec;
  const without = (has: (output: DataProductOutput) => unknown) =>
    outputs.filter(output => !has(output)).length;
  return {
    titleLength: length(metadata.title),
    descriptionWords: words(metadata.description),
    purposeWords: words(spec.purpose),
    tags: metadata.tags?.length ?? 0,
    owner: spec.owner,
    ownerKind: kindOf(spec.owner),
    domain: spec.domain,
    lifecycle: spec.lifecycle,
    version: spec.version ?? '',
    useCases: spec.useCases?.length ?? 0,
    limitationsWords: words(spec.limitations),
    classification: spec.classification ?? '',
    personalData: spec.personalData ?? '',
    productOwner: team.productOwner ?? '',
    steward: team.steward ?? '',
    technicalOwner: team.technicalOwner ?? '',
    supportAddresses: support.filter(({ url }) => url).length,
    documentation:
      'backstage.io/techdocs-ref' in (metadata.annotations ?? {}) ||
      Boolean(metadata.links?.length),
    outputs: outputs.length,
    dataOutputs: outputs.filter(({ type }) => type !== 'dashboard').length,
    outputsWithoutVersion: without(({ version }) => version),
    outputsWithoutLocation: without(({ location }) => location),
    outputsWithoutAccess: without(
      ({ access }) => access?.how || access?.url || access?.template,
    ),
    outputsWithoutApprovers: without(({ access }) => access?.approvers?.length),
    outputsWithoutContract: without(({ contract }) => contract?.length),
    outputsWithoutPromise: without(({ sla }) => sla?.freshness || sla?.latency),
    outputsWithoutRetention: without(({ sla }) => sla?.retention),
    inputs: inputs.length,
    inputsWithoutSource: inputs.filter(({ from }) => !from).length,
    inputsWithoutContract: inputs.filter(({ contract }) => !contract).length,
  } satisfies Record<string, FactValue>;
}

/** The name of a fact. */
export type FactName = keyof ReturnType<typeof productFacts>;
