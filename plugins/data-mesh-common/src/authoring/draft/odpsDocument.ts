import { JsonObject } from '@backstage/types';
import { ProductForm } from '../ProductForm';
import {
  contractNames,
  FIRST_VERSION,
  plainName,
  portName,
  titleOf,
} from './names';
import { teamOf } from './team';
import { withoutEmpty } from './withoutEmpty';

/**
 * The product as a Bitol Open Data Product Standard v1.0 document. Inputs without
 * a contract and a version have no place in it: the standard demands both.
 */
export function odpsDocument(form: ProductForm): JsonObject {
  return withoutEmpty({
    apiVersion: 'v1.0.0',
    kind: 'DataProduct',
    id: form.name,
    name: titleOf(form),
    version: FIRST_VERSION,
    // As its entity, it begins as an experiment.
    status: 'draft',
    domain: plainName(form.domain, 'Domain'),
    tags: form.tags,
    description: {
      purpose: form.purpose,
      usage: form.useCases?.join('\n'),
      limitations: form.limitations,
    },
    inputPorts: form.inputs?.flatMap(({ from, port, version, contracts }) => {
      const contractId = plainName(contracts?.[0], 'API');
      return contractId && version
        ? [{ name: port ?? from, version, contractId }]
        : [];
    }),
    outputPorts: [
      {
        name: portName(form),
        description: form.description,
        type: form.portType,
        version: FIRST_VERSION,
        contractId: contractNames(form.name).odcs,
      },
    ],
    // The standard demands an address for each channel.
    support:
      form.support?.channel && form.support.url
        ? [{ channel: form.support.channel, url: form.support.url }]
        : undefined,
    team: teamOf(form),
  });
}
