import { EntityLink, EntityMeta } from '@backstage/catalog-model';
import {
  isObject,
  Loose,
  objectsOf,
  textOf,
} from '../../contracts/odcs/readDocument';
import { linksOf, textsOf } from '../../contracts/odcs/view/looseValues';
import { tagOf } from '../names/entityNames';
import { ANNOTATION_TENANT } from '../StandardsOptions';
import { customValue } from './customProperties';
import { StandardDocument } from './StandardFile';

/** The type of a link of which nothing else is known. */
export const PLAIN_LINK = 'reference';

/** Links that a browser opens, of the document and of its description. */
export function webLinks(document: Loose): EntityLink[] {
  const description = isObject(document.description)
    ? document.description
    : {};
  return [...linksOf(document), ...linksOf(description)]
    .filter(({ url }) => /^https?:\/\/\S+$/i.test(url))
    .map(({ url, type, description: title }) => ({
      url,
      ...(title && { title }),
      ...(type && type !== PLAIN_LINK && { type }),
    }));
}

const catalogTags = (document: Loose): string[] => [
  ...new Set(textsOf(document.tags).map(tagOf).filter(Boolean)),
];

/** A text of the description, such as the purpose; empty when it says nothing. */
export function describedAs(document: Loose, field: string): string {
  const { description } = document;
  const text = isObject(description) ? textOf(description[field]) : '';
  return text.trim() ? text : '';
}

/**
 * What a product's data is. ODPS has no field for it, and why there is a product
 * is something else; the ports say what is served.
 */
export function describedByPorts(document: Loose): string {
  const said = objectsOf(document.outputPorts).map(({ description }) =>
    textOf(description)
      .trim()
      .replace(/([^.!?])$/, '$1.'),
  );
  return [...new Set(said)].filter(Boolean).join(' ');
}

/**
 * What contracts and products have in common.
 *
 * @param described - the description of a document that says none itself
 */
export function commonMetadata(
  { document, annotations }: StandardDocument,
  name: string,
  namespace: string | undefined,
  described: string,
): EntityMeta {
  const title = textOf(document.name).trim();
  const description = textOf(customValue(document, 'description')) || described;
  const tenant = textOf(document.tenant).trim();
  const tags = catalogTags(document);
  const links = webLinks(document);
  const said = {
    ...annotations,
    ...(tenant && { [ANNOTATION_TENANT]: tenant }),
  };
  return {
    name,
    ...(namespace && { namespace }),
    ...(title && title !== name && { title }),
    ...(description && { description }),
    ...(tags.length && { tags }),
    ...(links.length && { links }),
    ...(Object.keys(said).length && { annotations: said }),
  };
}
