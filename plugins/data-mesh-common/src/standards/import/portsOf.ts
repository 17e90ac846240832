import { JsonObject } from '@backstage/types';
import { Loose, isObject, textOf } from '../../contracts/odcs/readDocument';
import { semanticVersion } from '../names/entityNames';
import { portTypeOf } from '../names/portTypes';
import {
  customValue,
  customValues,
  OUTPUT_PROPERTIES,
} from './customProperties';

/** A port as the file has it, before its contract is looked up. */
export interface FilePort {
  list: 'inputPorts' | 'outputPorts';
  /** Place in the list. */
  index: number;
  contractId: string;
  version: string;
  /** What the DataProduct says of it. */
  port: JsonObject & { name: string };
}

const portsIn = (document: Loose, list: FilePort['list']) => {
  const ports = document[list];
  return (Array.isArray(ports) ? ports : []).flatMap((port, index) =>
    isObject(port) ? [{ port, index }] : [],
  );
};

const common = (list: FilePort['list'], index: number, port: Loose) => ({
  list,
  index,
  contractId: textOf(port.contractId).trim(),
  version: textOf(port.version).trim(),
});

const nameOf = (port: Loose, index: number, word: string) =>
  textOf(port.name).trim() ||
  textOf(port.contractId).trim() ||
  `${word} ${index + 1}`;

/** A port is listed once for each version, but a product's inputs have each another name. */
function freeName(name: string, version: string, taken: Set<string>): string {
  let free = name;
  if (taken.has(free) && version) free = `${name} ${version}`;
  for (let i = 2; taken.has(free); i += 1) free = `${name} (${i})`;
  taken.add(free);
  return free;
}

export function inputsOf(document: Loose): FilePort[] {
  const taken = new Set<string>();
  return portsIn(document, 'inputPorts').map(({ port, index }) => {
    const found = common('inputPorts', index, port);
    const name = nameOf(port, index, 'input');
    return {
      ...found,
      port: {
        name: freeName(name, found.version, taken),
        ...customValues(port, ['from', 'port', 'contract']),
      },
    };
  });
}

/** Inputs that have no contract, and so no place among the input ports. */
export function otherInputsOf(document: Loose): JsonObject[] {
  const inputs = customValue(document, 'inputs');
  return Array.isArray(inputs) ? (inputs.filter(isObject) as JsonObject[]) : [];
}

export function outputsOf(document: Loose): FilePort[] {
  return portsIn(document, 'outputPorts').map(({ port, index }) => {
    const found = common('outputPorts', index, port);
    const type = portTypeOf(textOf(port.type));
    return {
      ...found,
      port: {
        name: nameOf(port, index, 'output'),
        ...(type && { type }),
        ...(found.version && { version: semanticVersion(found.version) }),
        ...customValues(port, ['contract', ...OUTPUT_PROPERTIES]),
      },
    };
  });
}
