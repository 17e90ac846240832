import { JsonObject, JsonValue } from '@backstage/types';
import { parse } from 'yaml';

/** An entry of the side navigation: a page, an outside link, or a group of them. */
export interface NavEntry {
  title?: string;
  page?: string;
  href?: string;
  children?: NavEntry[];
}

export interface MkdocsConfig {
  siteName: string;
  siteDescription: string;
  docsDir: string;
  nav?: NavEntry[];
}

/** Reads the few settings of mkdocs.yml that this renderer knows. */
export function readMkdocsConfig(
  text: string,
  defaultSiteName: string,
): MkdocsConfig {
  // mkdocs files may carry Python tags; they are read as plain values.
  const parsed: unknown = parse(text, { logLevel: 'silent' }) ?? {};
  const settings = isObject(parsed as JsonValue) ? (parsed as JsonObject) : {};
  return {
    siteName: asText(settings.site_name) ?? defaultSiteName,
    siteDescription: asText(settings.site_description) ?? '',
    docsDir: asText(settings.docs_dir) ?? 'docs',
    nav: Array.isArray(settings.nav) ? readNav(settings.nav) : undefined,
  };
}

function readNav(entries: JsonValue[]): NavEntry[] {
  return entries.flatMap(entry => {
    if (typeof entry === 'string') {
      return [readTarget(entry)];
    }
    if (!isObject(entry)) {
      return [];
    }
    return Object.entries(entry).flatMap(([title, value]) => {
      if (Array.isArray(value)) {
        return [{ title, children: readNav(value) }];
      }
      return typeof value === 'string' ? [{ title, ...readTarget(value) }] : [];
    });
  });
}

function readTarget(target: string): NavEntry {
  return /^[a-z]+:/i.test(target)
    ? { href: target }
    : { page: target.replace(/^\.\//, '') };
}

function asText(value: JsonValue | undefined): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function isObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
