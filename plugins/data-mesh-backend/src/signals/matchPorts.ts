import {
  commonParts,
  datasetParts,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { SignalSubject } from '@backstage-data-mesh/plugin-data-mesh-node';
import { NamedPort, ServedPort, SignalProduct } from './PortIndex';

const portName = ({
  entityRef,
  output,
}: {
  entityRef: string;
  output: string;
}) => `${entityRef} ${output}`;

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
export function different<T extends ServedPort>(ports: readonly T[]): T[] {
  const all = distinct(ports);
  const isOneProduct = all.every(port => port.entityRef === all[0].entityRef);
  if (all.length < 2 || !isOneProduct) return all;
  const behind = all.filter(({ type }) => !IN_FRONT.includes(type));
  return behind.length ? behind : all;
}

/** The ports whose names have most in common with that of a dataset. */
export function bestNamed(
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

/**
 * What tells the rules of a dataset from those of others that the same output
 * serves; it depends on nothing else in the file, so that names stay the same.
 */
export function qualifierOf(
  subject: SignalSubject,
  output: string,
  ports: readonly NamedPort[],
): string | undefined {
  const own = ports.filter(port => port.output === output);
  const schemas = new Set(own.map(({ schema }) => schema));
  if (subject.schema && schemas.size > 1) return subject.schema;
  if (!subject.dataset) return undefined;
  const [named] = bestNamed(subject, own);
  if (named) return schemas.size > 1 ? named.schema : undefined;
  return own.length ? datasetParts(subject.dataset).at(-1) : undefined;
}

/** Outputs that are called as the dataset is. */
export function outputsCalled(
  subject: SignalSubject,
  { outputs }: SignalProduct,
): string[] {
  const last = datasetParts(subject.dataset ?? '').at(-1);
  return outputs.filter(name => name.toLocaleLowerCase('en-US') === last);
}

/** How many parts of its name fit the ports that fit best. */
export const howWell = (subject: SignalSubject, [port]: readonly NamedPort[]) =>
  port ? commonParts(datasetParts(subject.dataset ?? ''), port.parts) : 0;
