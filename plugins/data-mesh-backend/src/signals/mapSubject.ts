import { SignalSubject } from '@backstage-data-mesh/plugin-data-mesh-node';
import {
  bestNamed,
  different,
  howWell,
  outputsCalled,
  qualifierOf,
} from './matchPorts';
import { NamedPort, Port, ServedPort, SignalProduct } from './PortIndex';

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
  /**
   * Whether a product is for the sender to write of. Where others use the same
   * names or ids, they do not come into question.
   */
  mayWrite: (product: Pick<SignalProduct, 'entityRef' | 'domains'>) => boolean;
}

/** The port that a subject is about, or why none is known. */
export type MappedSubject =
  | {
      entityRef: string;
      output: string;
      domains: readonly string[];
      /** What tells its rules from those of other datasets of the output. */
      qualifier?: string;
    }
  | {
      reason: string;
      /** Whether it is there, and not for the sender to write of. */
      isRefused?: boolean;
      /** Products whose owners may know, as far as the sender named them. */
      products: readonly SignalProduct[];
    };

const MAX_NAMES = 5;

const listed = (names: readonly string[]) =>
  names.length > MAX_NAMES
    ? `${names.slice(0, MAX_NAMES).join(', ')} and others`
    : names.join(', ');

/** Key of a project, and of a namespace of OpenLineage. */
export const projectKey = (project: string) => `project ${project}`;
export const namespaceKey = (namespace: string) => `namespace ${namespace}`;

function portOf(
  subject: SignalSubject,
  { entityRef, output, domains }: Port,
  { named }: PortCandidates,
): MappedSubject {
  const own = named.filter(port => port.entityRef === entityRef);
  const qualifier = qualifierOf(subject, output, own);
  return { entityRef, output, domains, ...(qualifier && { qualifier }) };
}

function ofProduct(
  subject: SignalSubject,
  product: SignalProduct,
  candidates: PortCandidates,
): MappedSubject {
  const { given, named, served } = candidates;
  const { entityRef, domains, outputs } = product;
  const own = named.filter(port => port.entityRef === entityRef);
  const found = (output: string) =>
    portOf(subject, { entityRef, domains, output }, candidates);
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
  const [byName, ...others] = different(bestNamed(subject, own));
  if (byName && !others.length) return found(byName.output);
  const itsContract = served.filter(
    port =>
      port.entityRef === entityRef && port.contractId === subject.contract?.id,
  );
  const [byContract, ...more] = different(itsContract);
  if (byContract && !more.length) return found(byContract.output);
  const sameName = outputsCalled(subject, product);
  if (sameName.length === 1) return found(sameName[0]);
  // Who names a product that has one output means that one; but a dbt project has
  // models in between, which nobody outside of it reads.
  const isInBetween = subject.project && subject.dataset;
  if (outputs.length === 1 && !isInBetween) return found(outputs[0]);
  return {
    reason: `no output of ${entityRef} has this name; name it with ?output=, or as physicalName in its contract. Its outputs: ${
      listed(outputs) || 'none'
    }`,
    products: [product],
  };
}

/** Of ports those that the sender may write of. */
function writable<T extends ServedPort>(
  ports: readonly T[],
  { mayWrite }: PortCandidates,
): T[] {
  return ports.filter(mayWrite);
}

const refused: MappedSubject = {
  reason:
    'it is the output of a product whose results this sender may not send',
  isRefused: true,
  products: [],
};

// Which ports these are, is not for every sender to know.
const ambiguous = (
  ports: readonly unknown[],
  products: readonly SignalProduct[] = [],
): MappedSubject => ({
  reason: `${ports.length} outputs go by this name; say which with ?product= and ?output=`,
  products,
});

function ofContract(
  subject: SignalSubject & { contract: { id: string; version?: string } },
  candidates: PortCandidates,
): MappedSubject | undefined {
  const { id, version } = subject.contract;
  const everybodys = candidates.served.filter(port => port.contractId === id);
  const all = writable(everybodys, candidates);
  if (!all.length) return everybodys.length ? refused : undefined;
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
  if (ports.length === 1) return portOf(subject, ports[0], candidates);
  const byName = different(
    bestNamed(
      subject,
      writable(candidates.named, candidates).filter(
        ({ contractId }) => contractId === id,
      ),
    ),
  );
  return byName.length === 1
    ? portOf(subject, byName[0], candidates)
    : ambiguous(ports);
}

/** By the name of the dataset; of equal names those of tied products. */
function ofName(
  subject: SignalSubject,
  tied: readonly SignalProduct[],
  candidates: PortCandidates,
): MappedSubject | undefined {
  const refs = new Set(tied.map(({ entityRef }) => entityRef));
  const mine = writable(candidates.named, candidates);
  const ofTied = bestNamed(
    subject,
    mine.filter(({ entityRef }) => refs.has(entityRef)),
  );
  const ofAll = bestNamed(subject, mine);
  const best = different(
    howWell(subject, ofTied) >= howWell(subject, ofAll) ? ofTied : ofAll,
  );
  if (best.length === 1) return portOf(subject, best[0], candidates);
  if (best.length > 1) return ambiguous(best, tied);
  const called = tied
    .filter(candidates.mayWrite)
    .flatMap(({ entityRef, domains, ...product }) =>
      outputsCalled(subject, { entityRef, domains, ...product }).map(
        output => ({ entityRef, domains, output }),
      ),
    );
  if (called.length === 1) return called[0];
  if (called.length > 1) return ambiguous(called, tied);
  return bestNamed(subject, candidates.named).length ? refused : undefined;
}

/**
 * Finds the port that a subject is about: as the request says, as the file says,
 * by the id of a contract, by the names in contracts, narrowed by annotations of
 * products.
 */
export function mapSubject(
  subject: SignalSubject,
  candidates: PortCandidates,
): MappedSubject {
  const { given, products, annotated, mayWrite } = candidates;
  if (given.product !== undefined) {
    const product = products.get(given.product);
    if (product) return ofProduct(subject, product, candidates);
    return {
      reason: `${given.product} is not in the catalog, or was not measured yet`,
      products: [],
    };
  }
  // A tool may have a name of its own in this place, and not a ref.
  const named = subject.product && products.get(subject.product);
  if (named && mayWrite(named)) return ofProduct(subject, named, candidates);
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
  return (
    ofName(subject, tied, candidates) ?? {
      reason: nothingFits(subject),
      products: tied,
    }
  );
}

function nothingFits({
  product,
  contract,
  dataset,
  project,
}: SignalSubject): string {
  if (product) {
    // The same of what is not there and of what is not for this sender.
    return `${product} is no data product whose results this sender may send, or it was not measured yet`;
  }
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
