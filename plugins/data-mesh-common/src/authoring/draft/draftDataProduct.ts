import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { JsonObject } from '@backstage/types';
import { stringify } from 'yaml';
import { OutputPortType } from '../../kinds/DataProductEntityV1alpha1';
import { ProductForm } from '../ProductForm';
import { asyncApiDocument } from './asyncApiDocument';
import {
  contractEntity,
  namedInputs,
  productEntity,
  resourceEntity,
} from './draftEntities';
import { contractFile, contractNames, portName } from './names';
import { odcsDocument } from './odcsDocument';
import { odpsDocument } from './odpsDocument';
import { openApiDocument } from './openApiDocument';

/**
 * A file of a draft.
 *
 * @public
 */
export interface DraftFile {
  /** Relative to the root of the repository, with `/`. */
  path: string;
  content: string;
}

/**
 * What becomes of a form.
 *
 * @public
 */
export interface ProductDraft {
  /** Full refs of the product and of its data contract. */
  entityRef: string;
  contractRef: string;
  /** Name of the output. */
  port: string;
  /** What it reads, by the names that they have in the product. */
  inputs: { name: string; from: string }[];
  /**
   * The product, its contracts (definitions inline) and the resource it runs on:
   * what the scorecards are evaluated over before anything is written.
   */
  entities: Entity[];
  /** What the catalog reads; the definitions are links to the contracts' files. */
  catalogInfo: DraftFile;
  /** The same with the contracts alone, for a product that is there already. */
  contractInfo: DraftFile;
  /** The product in the Open Data Product Standard. */
  odps: DraftFile;
  contracts: DraftFile[];
}

/**
 * What a draft depends on besides the form.
 *
 * @public
 */
export interface DraftOptions {
  /** What the output is. Default: `portType` of the form, else `table`. */
  portType?: OutputPortType;
  /** `<template ref>@<version>` of the template that writes it. */
  template?: string;
}

const CATALOG_FILE = 'catalog-info.yaml';

// `on` and `2026-01-01` are texts; readers of YAML 1.1, as Python's, need quotes.
const toYaml = (document: object) =>
  stringify(document, { lineWidth: 100, compat: 'yaml-1.1' });

const besideOdcs = {
  stream: { kind: 'asyncapi', write: asyncApiDocument },
  api: { kind: 'openapi', write: openApiDocument },
  model: { kind: 'openapi', write: openApiDocument },
} as const;

/** An API entity with its document, and the file that keeps the document. */
function contractOf(
  form: ProductForm,
  kind: 'odcs' | 'asyncapi' | 'openapi',
  document: JsonObject,
) {
  const entity = contractEntity(form, kind);
  const path = contractFile(contractNames(form.name)[kind], kind);
  const content = toYaml(document);
  const withDefinition = (definition: string | { $text: string }): Entity => ({
    ...entity,
    spec: { ...entity.spec, definition },
  });
  return {
    file: { path, content },
    inline: withDefinition(content),
    linked: withDefinition({ $text: `./${path}` }),
  };
}

/**
 * Turns the values of a form into the entities and documents of a new data
 * product. Pure: the form's preview, the template's action and tests use this one
 * function, so that what is previewed is what is written. Nothing is made up:
 * what was not filled in is left out, and a scorecard says so.
 *
 * @public
 */
export function draftDataProduct(
  form: ProductForm,
  options: DraftOptions = {},
): ProductDraft {
  const portType = options.portType ?? form.portType ?? 'table';
  const second =
    portType in besideOdcs
      ? besideOdcs[portType as keyof typeof besideOdcs]
      : undefined;
  const contracts = [
    contractOf(form, 'odcs', odcsDocument(form, portType)),
    ...(second ? [contractOf(form, second.kind, second.write(form))] : []),
  ];
  const product = productEntity(form, portType, options.template);
  const resource = resourceEntity(form) ?? [];
  const registered = [
    product,
    ...contracts.map(({ linked }) => linked),
    resource,
  ].flat();
  return {
    entityRef: stringifyEntityRef(product),
    contractRef: stringifyEntityRef(contracts[0].inline),
    port: portName(form),
    inputs: namedInputs(form.inputs ?? []),
    entities: [
      product,
      ...contracts.map(({ inline }) => inline),
      resource,
    ].flat(),
    catalogInfo: {
      path: CATALOG_FILE,
      content: registered.map(toYaml).join('---\n'),
    },
    contractInfo: {
      path: CATALOG_FILE,
      content: contracts.map(({ linked }) => toYaml(linked)).join('---\n'),
    },
    odps: {
      path: `${form.name}.odps.yaml`,
      content: toYaml(odpsDocument({ ...form, portType })),
    },
    contracts: contracts.map(({ file }) => file),
  };
}
