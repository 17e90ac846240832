import {
  ANNOTATION_SOURCE_LOCATION,
  Entity,
  ANNOTATION_LOCATION,
} from '@backstage/catalog-model';
import {
  DataProductEntity,
  DataProductOutput,
} from '@backstage-data-mesh/plugin-data-mesh-common';

/** Where a problem with a product goes to. */
export interface ProblemReport {
  /** `issue` opens a new issue, `support` the product's own channel. */
  kind: 'issue' | 'support';
  url: string;
}

/** The types of source hosts whose new issues take text from the address. */
export type IssueHost = 'github' | 'gitlab' | 'gitea';

function sourceUrl(entity: Entity): URL | undefined {
  const annotations = entity.metadata.annotations ?? {};
  for (const key of [ANNOTATION_SOURCE_LOCATION, ANNOTATION_LOCATION]) {
    const value = annotations[key];
    if (value?.startsWith('url:')) {
      try {
        return new URL(value.slice('url:'.length));
      } catch {
        // not an address: the next annotation may be one
      }
    }
  }
  return undefined;
}

function newIssueUrl(
  source: URL,
  host: IssueHost,
  title: string,
  body: string,
): string | undefined {
  const url = new URL(source.origin);
  if (host === 'gitlab') {
    // Groups nest, so the project ends where the part of the page begins.
    url.pathname = `${source.pathname
      .split(/\/(?:-|blob|tree|raw)\//)[0]
      .replace(/\/$/, '')}/-/issues/new`;
    url.searchParams.set('issue[title]', title);
    url.searchParams.set('issue[description]', body);
    return url.href;
  }
  const [owner, repo] = source.pathname.split('/').filter(Boolean);
  if (!owner || !repo) return undefined;
  url.pathname = `/${owner}/${repo.replace(/\.git$/, '')}/issues/new`;
  url.searchParams.set('title', title);
  url.searchParams.set('body', body);
  return url.href;
}

/**
 * The address of a new issue at the product's source, with product, port,
 * version and link filled in; else its support. `undefined` without both.
 *
 * @param hostOf - the type of the host that serves an address, if it is known
 */
export function problemReport(
  entity: DataProductEntity,
  output: DataProductOutput | undefined,
  link: string,
  hostOf: (url: string) => string | undefined,
): ProblemReport | undefined {
  const source = sourceUrl(entity);
  const host = source && hostOf(source.href);
  if (source && (host === 'github' || host === 'gitlab' || host === 'gitea')) {
    const name = entity.metadata.title ?? entity.metadata.name;
    const lines = [
      `Product: ${name} ${entity.spec.version ?? '(no version)'}`,
      output && `Port: ${output.name} ${output.version ?? '(no version)'}`,
      `Portal: ${link}`,
      '',
      'What is wrong:',
      '',
    ].filter((line): line is string => line !== undefined);
    const title = `Problem with ${output ? `${output.name} of ${name}` : name}`;
    const url = newIssueUrl(source, host, title, lines.join('\n'));
    if (url) return { kind: 'issue', url };
  }
  const support = entity.spec.support?.find(({ url }) => url)?.url;
  return support ? { kind: 'support', url: support } : undefined;
}
