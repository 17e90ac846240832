import {
  DataProductEntity,
  DataProductInput,
  DataProductOutput,
} from '../../kinds/DataProductEntityV1alpha1';
import { contractsOf } from '../../kinds/dataProductRefs';
import { OUTPUT_PROPERTIES } from '../import/customProperties';
import {
  FilePort,
  inputsOf,
  otherInputsOf,
  outputsOf,
} from '../import/portsOf';
import { sameValue } from '../sameValue';
import { Part, setCustomValue } from './ExportedDocument';
import { ServedContract } from './ServedContracts';

/** The standard demands a version; an empty one says that there is none. */
const NO_VERSION = '';

/** A port list of a document, with what an import makes of it. */
interface Ports {
  list: Part[];
  known: Map<string, { raw: Part; file: FilePort }>;
}

const keyOf = ({ name, version }: { name: string; version?: unknown }) =>
  JSON.stringify([name, version ?? null]);

function portsOf(document: Part, list: FilePort['list']): Ports {
  const raw: Part[] = Array.isArray(document[list]) ? document[list] : [];
  const files = (list === 'inputPorts' ? inputsOf : outputsOf)(document);
  return {
    list: raw,
    known: new Map(
      // Of two that are alike, the import takes the first.
      [...files]
        .reverse()
        .map(file => [keyOf(file.port), { raw: raw[file.index], file }]),
    ),
  };
}

/** Ports of the document that the entity has no more are gone. */
function putPorts(
  document: Part,
  list: FilePort['list'],
  { list: before, known }: Ports,
  kept: ReadonlySet<Part>,
  added: readonly Part[],
): void {
  const gone = new Set(
    [...known.values()].map(({ raw }) => raw).filter(raw => !kept.has(raw)),
  );
  const after = [...before.filter(raw => !gone.has(raw)), ...added];
  if (after.length) document[list] = after;
  else delete document[list];
}

/** Whether a port of the file names one of these contracts already. */
const names = (raw: Part, contracts: readonly ServedContract[]) =>
  contracts.some(
    ({ name, odcs }) => raw.contractId === name || raw.contractId === odcs?.id,
  );

/** What a reader of the document does not see, by port. */
export type Hidden = string[];

/** The inputs as input ports; those without a contract become a custom property. */
export function writeInputs(
  document: Part,
  { spec }: DataProductEntity,
  contracts: ReadonlyMap<string, ServedContract>,
): Hidden {
  const ports = portsOf(document, 'inputPorts');
  const kept = new Set<Part>();
  const added: Part[] = [];
  const others: DataProductInput[] = [];
  const hidden: Hidden = [];
  for (const input of spec.inputs ?? []) {
    const { name, contract, from, port } = input;
    const served = contract === undefined ? undefined : contracts.get(contract);
    const raw = ports.known.get(keyOf({ name }))?.raw;
    if (contract !== undefined && !served) hidden.push(`input ${name}`);
    // Without a contract in the entity, the one of the file was not found.
    const stays =
      raw && (contract === undefined || (served && names(raw, [served])));
    if (stays) {
      kept.add(raw);
      // What follows from the contract need not be said.
      if (served && from?.startsWith('dataproduct:')) continue;
      if (from) setCustomValue(raw, 'from', from);
      if (port) setCustomValue(raw, 'port', port);
    } else if (served?.odcs) {
      const written: Part = {
        name,
        version: served.odcs.version || NO_VERSION,
        contractId: served.odcs.id,
      };
      if (from) setCustomValue(written, 'from', from);
      if (port) setCustomValue(written, 'port', port);
      if (!served.odcs.isNamedById) {
        setCustomValue(written, 'contract', served.ref);
      }
      added.push(written);
    } else {
      const { contract: _, ...rest } = input;
      others.push({ ...rest, ...(served && { contract: served.ref }) });
    }
  }
  putPorts(document, 'inputPorts', ports, kept, added);
  if (!sameValue(others, otherInputsOf(document))) {
    setCustomValue(document, 'inputs', others);
  }
  return hidden;
}

function writeContract(
  raw: Part,
  output: DataProductOutput,
  contracts: ReadonlyMap<string, ServedContract>,
): boolean {
  const refs = contractsOf(output);
  if (!refs.length) return false;
  const served = refs.flatMap(ref => contracts.get(ref) ?? []);
  const first = served.find(({ odcs }) => odcs);
  const wasNamed = names(raw, served);
  if (!wasNamed) {
    delete raw.contractId;
    if (first) raw.contractId = first.odcs!.id;
  }
  const saysAll =
    served.length === 1 && first && (wasNamed || first.odcs!.isNamedById);
  if (served.length && !saysAll) {
    const written = served.map(({ ref }) => ref);
    setCustomValue(
      raw,
      'contract',
      written.length === 1 ? written[0] : written,
    );
  }
  return served.length < refs.length;
}

/** The outputs as output ports. */
export function writeOutputs(
  document: Part,
  { spec }: DataProductEntity,
  contracts: ReadonlyMap<string, ServedContract>,
): Hidden {
  const ports = portsOf(document, 'outputPorts');
  const kept = new Set<Part>();
  const added: Part[] = [];
  const hidden: Hidden = [];
  for (const output of spec.outputs ?? []) {
    const known = ports.known.get(keyOf(output));
    const raw: Part = known?.raw ?? {
      name: output.name,
      version: output.version ?? NO_VERSION,
    };
    if (known) kept.add(raw);
    else added.push(raw);
    if (writeContract(raw, output, contracts)) {
      hidden.push(`output ${output.name}`);
    }
    const served = contractsOf(output).flatMap(
      ref => contracts.get(ref)?.odcs?.portType ?? [],
    );
    const said = known?.file.port.type ?? (known && served[0]);
    if (output.type && output.type !== said) raw.type = output.type;
    for (const property of OUTPUT_PROPERTIES) {
      const value = output[property];
      if (
        value !== undefined &&
        !sameValue(value, known?.file.port[property])
      ) {
        setCustomValue(raw, property, value);
      }
    }
  }
  putPorts(document, 'outputPorts', ports, kept, added);
  return hidden;
}
