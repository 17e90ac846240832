import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { JsonObject } from '@backstage/types';
import {
  DATA_CONTRACT_API_TYPE,
  DATA_MESH_API_VERSION,
  OutputPortType,
} from '../../kinds/DataProductEntityV1alpha1';
import { InputForm, ProductForm } from '../ProductForm';
import { contractNames, FIRST_VERSION, portName, titleOf } from './names';
import { portLocation, resourceType } from './serverPlatforms';
import { Draft, withoutEmpty } from './withoutEmpty';

const API_VERSION = 'backstage.io/v1alpha1';

/** What every entity of a draft has in common. */
function commonSpec(form: ProductForm) {
  return { owner: form.owner, system: form.system };
}

/** The catalog's API entity of a contract; `definition` is put in by the caller. */
export function contractEntity(
  form: ProductForm,
  kind: 'odcs' | 'asyncapi' | 'openapi',
): Entity {
  const title = titleOf(form);
  const descriptions = {
    odcs: `What ${title} promises about its data.`,
    asyncapi: `The messages of ${title}.`,
    openapi: `How ${title} is asked over HTTP.`,
  };
  return {
    apiVersion: API_VERSION,
    kind: 'API',
    ...withoutEmpty({
      metadata: {
        name: contractNames(form.name)[kind],
        title,
        description: descriptions[kind],
      },
      spec: {
        type: kind === 'odcs' ? DATA_CONTRACT_API_TYPE : kind,
        lifecycle: 'experimental',
        ...commonSpec(form),
      },
    }),
  } as Entity;
}

const productRef = (form: ProductForm) =>
  stringifyEntityRef({ kind: 'DataProduct', name: form.name });

/** What the product runs on: the table, topic or model server it will be. */
export function resourceEntity(form: ProductForm): Entity | undefined {
  const { server } = form;
  if (!server) return undefined;
  return {
    apiVersion: API_VERSION,
    kind: 'Resource',
    ...withoutEmpty({
      metadata: {
        name: `${form.name}-${server.type}`,
        title: `${titleOf(form)} on ${server.type}`,
        description: `Where ${portName(form)} is kept.`,
      },
      spec: {
        type: resourceType(server),
        ...commonSpec(form),
        dependencyOf: [productRef(form)],
      },
    }),
  } as Entity;
}

/**
 * Inputs get names that say where they come from, each once, also where signs
 * become underscores and letters small, as in names of tables.
 */
export function namedInputs(
  inputs: readonly InputForm[],
): { name: string; from: string; port?: string; contract?: string }[] {
  const used = new Set<string>();
  const plain = (name: string) =>
    name.replace(/[^A-Za-z0-9]+/g, '_').toLowerCase();
  return inputs.map(({ from, port, contracts }) => {
    const source = from.replace(/^.*[:/]/, '');
    const base = port && port !== source ? `${source}_${port}` : source;
    let name = base;
    for (let i = 2; used.has(plain(name)); i += 1) name = `${base}_${i}`;
    used.add(plain(name));
    return { name, from, port, contract: contracts?.[0] };
  });
}

function accessOf({ access, owner }: ProductForm) {
  return { ...access, approvers: owner ? [owner] : [] };
}

function outputsOf(form: ProductForm, portType: OutputPortType): Draft[] {
  const names = contractNames(form.name);
  const name = portName(form);
  const common = {
    version: FIRST_VERSION,
    access: accessOf(form),
  };
  const location = form.server ? portLocation(form.server, name) : undefined;
  const contracts = {
    stream: [names.odcs, names.asyncapi],
    api: [names.odcs, names.openapi],
  };
  const main = {
    name,
    type: portType,
    location,
    contract:
      portType === 'stream' || portType === 'api'
        ? contracts[portType].map(contract => `api:${contract}`)
        : `api:${names.odcs}`,
    ...common,
  };
  if (portType !== 'model') return [main];
  return [
    main,
    {
      name: `${name}_api`,
      type: 'api',
      location,
      contract: contracts.api.map(contract => `api:${contract}`),
      ...common,
    },
  ];
}

/**
 * The DataProduct of a form. It begins as an experiment: its level is capped
 * until its team moves it to production.
 *
 * @param template - `<template ref>@<version>`, kept as an annotation
 */
export function productEntity(
  form: ProductForm,
  portType: OutputPortType,
  template: string | undefined,
): Entity {
  const spec: JsonObject = withoutEmpty({
    type: form.type ?? 'consumer-aligned',
    lifecycle: 'experimental',
    owner: form.owner,
    domain: form.domain,
    system: form.system,
    version: FIRST_VERSION,
    purpose: form.purpose,
    useCases: form.useCases,
    limitations: form.limitations,
    classification: form.classification,
    personalData: form.personalData,
    team: { ...form.team },
    support: form.support?.channel
      ? [{ channel: form.support.channel, url: form.support.url }]
      : undefined,
    inputs: namedInputs(form.inputs ?? []),
    outputs: outputsOf(form, portType),
    // A row of the form that is not filled in yet is no metric.
    metrics: form.metrics
      ?.filter(({ name }) => name)
      .map(({ name, target, unit }) => ({ name, target, unit })),
  });
  return {
    apiVersion: DATA_MESH_API_VERSION,
    kind: 'DataProduct',
    ...withoutEmpty({
      metadata: {
        name: form.name,
        title: form.title,
        description: form.description,
        tags: form.tags,
        annotations: {
          'backstage.io/techdocs-ref': 'dir:.',
          'data-mesh/template': template,
        },
      },
    }),
    spec,
  } as Entity;
}
