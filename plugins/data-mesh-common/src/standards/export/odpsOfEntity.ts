import { Entity, EntityLink } from '@backstage/catalog-model';
import { plainName } from '../../authoring/draft/names';
import { isObject, objectsOf, textOf } from '../../contracts/odcs/readDocument';
import { DataProductEntity } from '../../kinds/DataProductEntityV1alpha1';
import { PLAIN_LINK, webLinks } from '../import/commonMetadata';
import { PRODUCT_PROPERTIES } from '../import/customProperties';
import { productEntityOf } from '../import/productEntityOf';
import { readStandardFile, StandardDocument } from '../import/StandardFile';
import { statusOf } from '../names/lifecycles';
import { useCasesOf } from '../names/useCases';
import { sameValue } from '../sameValue';
import { ANNOTATION_TENANT, NO_DOMAIN } from '../StandardsOptions';
import { ExportedDocument, Part, setCustomValue } from './ExportedDocument';
import { servedContracts } from './ServedContracts';
import { withFullRefs } from './withFullRefs';
import { writeSupport, writeTeam } from './writePeople';
import { writeInputs, writeOutputs } from './writePorts';

/** Contracts that the reader of a document may not see. */
const LEFT_OUT = 'leftOut';

/** The file that an entity was made of; undefined when there is none, or it cannot be read. */
function fileOf({ spec }: DataProductEntity): StandardDocument | undefined {
  if (spec.definition === undefined) return undefined;
  const read = readStandardFile({ location: '', content: spec.definition });
  return read.ok && read.document.standard === 'odps'
    ? read.document
    : undefined;
}

function freshDocument({ metadata, spec }: DataProductEntity): Part {
  return {
    apiVersion: 'v1.0.0',
    kind: 'DataProduct',
    id: metadata.name,
    name: metadata.title ?? metadata.name,
    ...(spec.version && { version: spec.version }),
    status: statusOf(spec.lifecycle),
  };
}

function writeHead(
  document: Part,
  { metadata, spec }: DataProductEntity,
  said: DataProductEntity | undefined,
): void {
  if (said && metadata.title && metadata.title !== said.metadata.title) {
    document.name = metadata.title;
  }
  if (said && spec.version && spec.version !== said.spec.version) {
    document.version = spec.version;
  }
  if (said && spec.lifecycle !== said.spec.lifecycle) {
    document.status = statusOf(spec.lifecycle);
    delete document.deprecated;
  }
  if (spec.domain !== said?.spec.domain && spec.domain !== NO_DOMAIN) {
    document.domain = plainName(spec.domain, 'Domain');
  }
  const tenant = metadata.annotations?.[ANNOTATION_TENANT];
  if (tenant && tenant !== said?.metadata.annotations?.[ANNOTATION_TENANT]) {
    document.tenant = tenant;
  }
  if (metadata.tags && !sameValue(metadata.tags, said?.metadata.tags)) {
    document.tags = metadata.tags;
  }
}

function writeDescription(
  document: Part,
  { metadata, spec }: DataProductEntity,
  said: DataProductEntity | undefined,
): void {
  const { purpose, limitations, useCases } = spec;
  const description: Part = isObject(document.description)
    ? document.description
    : {};
  if (purpose && purpose !== said?.spec.purpose) description.purpose = purpose;
  if (limitations && limitations !== said?.spec.limitations) {
    description.limitations = limitations;
  }
  if (useCases?.length && !sameValue(useCases, said?.spec.useCases)) {
    description.usage = useCases.join('\n');
  }
  if (Object.keys(description).length) document.description = description;
  if (
    metadata.description &&
    metadata.description !== said?.metadata.description
  ) {
    setCustomValue(document, 'description', metadata.description);
  }
}

const writtenLink = ({ url, title, type }: EntityLink): Part => ({
  type: type ?? PLAIN_LINK,
  url,
  ...(title && { description: title }),
});

function writeLinks(
  document: Part,
  { metadata }: DataProductEntity,
  said: DataProductEntity | undefined,
): void {
  const { links } = metadata;
  if (!links || sameValue(links, said?.metadata.links)) return;
  const all = objectsOf(document.authoritativeDefinitions);
  const isWeb = (link: Part) =>
    webLinks({ authoritativeDefinitions: [link] }).length > 0;
  const described = new Set(
    webLinks({ description: document.description }).map(({ url }) => url),
  );
  document.authoritativeDefinitions = [
    ...all.filter(link => !isWeb(link)),
    ...links.filter(({ url }) => !described.has(url)).map(writtenLink),
  ];
}

function writeProperties(
  document: Part,
  { spec }: DataProductEntity,
  said: DataProductEntity['spec'] | undefined,
): void {
  for (const property of PRODUCT_PROPERTIES) {
    const value = (spec as Part)[property];
    if (value === undefined || sameValue(value, (said as Part)?.[property])) {
      continue;
    }
    const usage = textOf(document.description?.usage);
    if (property === 'useCases' && sameValue(useCasesOf(usage), value)) {
      continue;
    }
    // Since v1.1 the standard has a field for it.
    if (property === 'type' && textOf(document.type)) document.type = value;
    else setCustomValue(document, property, value);
  }
}

/**
 * A data product as a document of Bitol's ODPS. When the product was made of one,
 * that is given back, with what the entity says differently; otherwise a document
 * of v1.0 is made of the entity. What ODPS has no field for stands in
 * `customProperties` under the names of the entity's fields, where an import finds
 * it again. `docs/standards.md` lists what becomes of which field.
 *
 * @param contracts - those of the product's contracts that the reader may see; ids
 * of others are left out, and a note says so
 *
 * @public
 */
export function odpsOfEntity(
  product: DataProductEntity,
  contracts: readonly Entity[],
): ExportedDocument {
  const entity = withFullRefs(product);
  const file = fileOf(entity);
  const said = file
    ? productEntityOf(file, entity.metadata.name, {}, ({ port }) => port).entity
    : undefined;
  const document: Part = file
    ? JSON.parse(JSON.stringify(file.document))
    : freshDocument(entity);
  const served = servedContracts(contracts, entity.metadata.namespace);
  writeHead(document, entity, said);
  writeDescription(document, entity, said);
  const hidden = [
    ...writeInputs(document, entity, served),
    ...writeOutputs(document, entity, served),
  ];
  writeSupport(document, entity, said?.spec);
  writeTeam(document, entity, said?.spec);
  writeLinks(document, entity, said);
  writeProperties(document, entity, said?.spec);
  return {
    document,
    ...(file && { source: file.text }),
    notes: hidden.length
      ? [
          {
            property: LEFT_OUT,
            text: `The contracts of these ports are left out, for they are not in the catalog or you may not read them: ${hidden.join(
              ', ',
            )}.`,
          },
        ]
      : [],
  };
}
