import {
  commonParts,
  datasetParts,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { SignalSubject } from '@backstage-data-mesh/plugin-data-mesh-node';
import { NamedPort, ServedPort, SignalProduct } from './PortIndex';

/** What is known of the ports that the subjects of a request may be about. */
export interface PortCandidates {
  /** Given in the request. */
  given: { product?: string; output?: string };
  /** By ref: those that are named in the request or the file. */
  products: ReadonlyMap<string, SignalProduct>;
  /** Serving a contract that the file names. */
  served: readonly ServedPort[];
  /** Serving a dataset whose name ends as one in the file. */
  named: readonly NamedPort[];
  /** Products that an annotation ties to a project or a namespace, by it. */
  annotated: ReadonlyMap<string, readonly SignalProduct[]>;
}

/** The port that a subject is about, or why none is known. */
export type MappedSubject =
  | {
      entityRef: string;
      output: string;
      domains: readonly string[];
      /** Schema object, where the contract has several. */
      schema?: string;
      /** Whether the sender named the product, and not we found it. */
      isNamed: boolean;
    }
  | {
      reason: string;
      /** Products whose owners may know, as far as the sender named them. */
      products: readonly SignalProduct[];
    };

const MAX_NAMES = 5;

const listed = (names: readonly string[]) =>
  names.length > MAX_NAMES
    ? `${names.slice(0, MAX_NAMES).join(', ')} and others`
    : names.join(', ');

const portName = ({
  entityRef,
  output,
}: {
  entityRef: string;
  output: string;
}) => `${entityRef} ${output}`;

/** Key of a project, and of a namespace of OpenLineage. */
export const projectKey = (project: string) => `project ${project}`;
export const namespaceKey = (namespace: string) => `namespace ${namespace}`;

/** Of ports the different ones. */
function distinct<T extends { entityRef: string; output: string }>(
  ports: readonly T[],
): T[] {
  return [...new Map(ports.map(port => [portName(port), port])).values()];
}

/** They give access to data that lies elsewhere, in the same words. */
const IN_FRONT = ['api', 'dashboard'];

/**
 * One of each port. Where a table and the API in front of it have one contract,
 * checks of the data are of the table.
 */
function different<T extends ServedPort>(ports: readonly T[]): T[] {
  const all = distinct(ports);
  const isOneProduct = all.every(port => port.entityRef === all[0].entityRef);
  if (all.length < 2 || !isOneProduct) return all;
  const behind = all.filter(({ type }) => !IN_FRONT.includes(type));
  return behind.length ? behind : all;
}

/** The ports whose names have most in common with that of a dataset. */
function bestNamed(
  subject: SignalSubject,
  ports: readonly NamedPort[],
): NamedPort[] {
  const parts = datasetParts(subject.dataset ?? '');
  let best: NamedPort[] = [];
  let most = 0;
  for (const port of ports) {
    const common = commonParts(parts, port.parts);
    if (common > most) {
      most = common;
      best = [port];
    } else if (common > 0 && common === most) {
      best.push(port);
    }
  }
  return best;
}

function ofProduct(
  subject: SignalSubject,
  product: SignalProduct,
  isNamed: boolean,
  { given, named, served }: PortCandidates,
): MappedSubject {
  const { entityRef, domains, outputs } = product;
  const found = (output: string, schema?: string): MappedSubject => ({
    entityRef,
    output,
    domains,
    isNamed,
    ...(schema && { schema }),
  });
  const output = given.output ?? subject.output;
  if (output !== undefined) {
    if (outputs.includes(output)) return found(output);
    return {
      reason: `${entityRef} has no output ${output}; allowed: ${
        listed(outputs) || 'none, for it has no outputs'
      }`,
      products: [product],
    };
  }
  const own = named.filter(port => port.entityRef === entityRef);
  const best = bestNamed(subject, own);
  const [byName, ...others] = different(best);
  if (byName && !others.length) {
    return found(byName.output, schemaOf(byName, own));
  }
  const itsContract = served.filter(
    port =>
      port.entityRef === entityRef && port.contractId === subject.contract?.id,
  );
  const [byContract, ...more] = different(itsContract);
  if (byContract && !more.length) return found(byContract.output);
  const last = datasetParts(subject.dataset ?? '').at(-1);
  const sameName = outputs.filter(
    name => name.toLocaleLowerCase('en-US') === last,
  );
  if (sameName.length === 1) return found(sameName[0]);
  // Who names a product that has one output means that one.
  if (outputs.length === 1 && isNamed) return found(outputs[0]);
  return {
    reason: `no output of ${entityRef} has this name; name it with ?output=, or as physicalName in its contract. Its outputs: ${
      listed(outputs) || 'none'
    }`,
    products: [product],
  };
}

/** The schema object, where a contract has several: its rules must differ. */
function schemaOf(
  port: NamedPort,
  ports: readonly NamedPort[],
): string | undefined {
  const schemas = new Set(
    ports.flatMap(one =>
      one.output === port.output && one.contractRef === port.contractRef
        ? one.schema
        : [],
    ),
  );
  return schemas.size > 1 ? port.schema : undefined;
}

function ofContract(
  subject: SignalSubject & { contract: { id: string; version?: string } },
  candidates: PortCandidates,
): MappedSubject | undefined {
  const { id, version } = subject.contract;
  const all = candidates.served.filter(port => port.contractId === id);
  if (!all.length) return undefined;
  const major = (text: string) => /^v?(\d+)/.exec(text)?.[1];
  const exact = all.filter(port => port.version === version);
  const near = all.filter(
    port => !version || major(port.version) === major(version),
  );
  const ports = different(exact.length ? exact : near);
  if (!ports.length) {
    const served = [...new Set(all.map(port => port.version))];
    return {
      reason: `the contract ${id} is served in version ${listed(
        served,
      )}, and these results are of ${version}`,
      products: [],
    };
  }
  const best =
    ports.length > 1
      ? different(
          bestNamed(
            subject,
            candidates.named.filter(({ contractId }) => contractId === id),
          ),
        )
      : ports;
  if (best.length === 1) return portOf(best[0], candidates);
  return ambiguous(ports);
}

function portOf(
  port: ServedPort | NamedPort,
  { named }: PortCandidates,
): MappedSubject {
  const { entityRef, output, domains } = port;
  const schema = 'schema' in port ? schemaOf(port, named) : undefined;
  return {
    entityRef,
    output,
    domains,
    isNamed: false,
    ...(schema && { schema }),
  };
}

// Which ports these are, is not for every sender to know.
const ambiguous = (ports: readonly unknown[]): MappedSubject => ({
  reason: `${ports.length} outputs go by this name; say which with ?product= and ?output=`,
  products: [],
});

/**
 * Finds the port that a subject is about: as the request says, as the file says,
 * by the id of a contract, by the names in contracts, narrowed by annotations of
 * products.
 */
export function mapSubject(
  subject: SignalSubject,
  candidates: PortCandidates,
): MappedSubject {
  const { given, products, annotated, named } = candidates;
  const ref = given.product ?? subject.product;
  if (ref !== undefined) {
    const product = products.get(ref);
    if (product) return ofProduct(subject, product, true, candidates);
    return {
      reason: `${ref} is not in the catalog, or was not measured yet`,
      products: [],
    };
  }
  const { contract } = subject;
  if (contract) {
    const found = ofContract({ ...subject, contract }, candidates);
    if (found) return found;
  }
  const tied = [
    ...(subject.project
      ? annotated.get(projectKey(subject.project)) ?? []
      : []),
    ...(subject.namespace
      ? annotated.get(namespaceKey(subject.namespace)) ?? []
      : []),
  ];
  for (const product of tied) {
    const found = ofProduct(subject, product, false, candidates);
    if ('entityRef' in found) return found;
  }
  const best = different(bestNamed(subject, named));
  if (best.length === 1) return portOf(best[0], candidates);
  if (best.length > 1) return { ...ambiguous(best), products: tied };
  return { reason: nothingFits(subject), products: tied };
}

function nothingFits({ contract, dataset, project }: SignalSubject): string {
  if (contract) {
    return `no output serves a contract with the id ${contract.id}`;
  }
  if (dataset) {
    return 'no output serves a dataset of this name; name the product with ?product=, or the dataset as physicalName in its contract';
  }
  if (project) {
    return `the file does not say which model this is about; send manifest.json with it`;
  }
  return 'the file does not say what this is about; name the product with ?product= and ?output=';
}
