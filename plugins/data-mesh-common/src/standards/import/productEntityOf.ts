import { JsonObject } from '@backstage/types';
import { RawFinding } from '../../contracts/findings/DocumentFinding';
import { objectsOf, textOf } from '../../contracts/odcs/readDocument';
import {
  DATA_MESH_API_VERSION,
  DataProductEntity,
} from '../../kinds/DataProductEntityV1alpha1';
import { semanticVersion } from '../names/entityNames';
import { refOfWords } from '../names/writtenRefs';
import { useCasesOf } from '../names/useCases';
import { StandardsOptions } from '../StandardsOptions';
import {
  commonMetadata,
  describedAs,
  describedByPorts,
} from './commonMetadata';
import { customValues, PRODUCT_PROPERTIES } from './customProperties';
import { peopleOf } from './peopleOf';
import { FilePort, inputsOf, otherInputsOf, outputsOf } from './portsOf';
import { StandardDocument } from './StandardFile';
import { domainIn, lifecycleIn, ownerIn, typeIn } from './statedFields';
import { withoutRefused } from './withoutRefused';

/** Longest file that is kept with the product, in characters. */
const MAX_DEFINITION = 128 * 1024;

/** Gives a port what follows from its contract. */
export type JoinPort = (port: FilePort) => JsonObject & { name: string };

const supportOf = (support: unknown) =>
  objectsOf(support).map(({ channel, url }) => ({
    channel: textOf(channel).trim(),
    ...(url !== undefined && { url: textOf(url).trim() }),
  }));

const otherSupportOf = (document: StandardDocument['document']) =>
  objectsOf(customValues(document, ['support']).support);

function specOf(
  { document, text }: StandardDocument,
  options: StandardsOptions,
  join: JoinPort,
) {
  const type = typeIn(document, options);
  const lifecycle = lifecycleIn(document, options);
  const owner = ownerIn(document, options);
  const domain = domainIn(document, options);
  const { system } = options.defaults ?? {};
  const version = textOf(document.version);
  const purpose = describedAs(document, 'purpose');
  const limitations = describedAs(document, 'limitations');
  const useCases = useCasesOf(describedAs(document, 'usage'));
  const people = peopleOf(document.team, options);
  const support = [...supportOf(document.support), ...otherSupportOf(document)];
  const inputs = [...inputsOf(document).map(join), ...otherInputsOf(document)];
  const outputs = outputsOf(document).map(join);
  return {
    findings: [type, lifecycle, owner, domain].flatMap(
      ({ findings }): RawFinding[] => findings,
    ),
    spec: {
      ...(system && { system: refOfWords(system, 'System') }),
      ...(useCases.length && { useCases }),
      ...customValues(document, PRODUCT_PROPERTIES),
      type: type.value,
      lifecycle: lifecycle.value,
      owner: owner.value,
      domain: domain.value,
      ...(version && { version: semanticVersion(version) }),
      ...(purpose && { purpose }),
      ...(limitations && { limitations }),
      ...(people.length && {
        team: Object.fromEntries(people.map(({ role, ref }) => [role, ref])),
      }),
      ...(support.length && { support }),
      ...(inputs.length && { inputs }),
      ...(outputs.length && { outputs }),
      ...(text.length <= MAX_DEFINITION && { definition: text }),
    },
  };
}

/** The DataProduct of an ODPS file, and what of the file is not in it. */
export function productEntityOf(
  source: StandardDocument,
  name: string,
  options: StandardsOptions,
  join: JoinPort,
): { entity?: DataProductEntity; findings: RawFinding[] } {
  const { namespace } = options.defaults ?? {};
  const { spec, findings } = specOf(source, options, join);
  const made = withoutRefused({
    apiVersion: DATA_MESH_API_VERSION,
    kind: 'DataProduct',
    metadata: commonMetadata(
      source,
      name,
      namespace,
      describedByPorts(source.document),
    ),
    spec: spec as DataProductEntity['spec'],
  });
  if (source.text.length > MAX_DEFINITION) {
    findings.push({
      steps: [],
      severity: 'warning',
      rule: 'size',
      message: `the file has ${source.text.length} characters, and is not kept with the product`,
      allowed: `at most ${MAX_DEFINITION}`,
    });
  }
  return { entity: made.entity, findings: [...findings, ...made.findings] };
}
