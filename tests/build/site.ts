import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parseHTML } from 'linkedom';
import { type BuiltSite, essaySite, rootSite } from './built-sites.ts';

/** A built page, parsed. */
export interface Page {
  /** Path inside the folder, as served: `charts/two-economies/`, `` for the home page, `404.html`. */
  path: string;
  html: string;
  document: Document;
  isEmbed: boolean;
}

export interface Site extends BuiltSite {
  /** `root` or `essay`, for test names. */
  name: string;
  files: readonly string[];
  pages: readonly Page[];
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .sort();
}

function readPage(folder: string, file: string): Page {
  const html = readFileSync(join(folder, file), 'utf8');
  const path = file.replace(/index\.html$/, '');
  const isEmbed = /^(\w\w\/)?embed\//.test(path);
  return { path, html, document: parseHTML(html).document as unknown as Document, isEmbed };
}

function readSite(name: string, site: BuiltSite): Site {
  const files = filesIn(site.folder);
  const pages = files.filter((file) => file.endsWith('.html')).map((file) => readPage(site.folder, file));
  return { ...site, name, files, pages };
}

export const root = readSite('root', rootSite());
export const essay = readSite('essay', essaySite());
export const sites = [root, essay];

export const read = (site: Site, file: string): string => readFileSync(join(site.folder, file), 'utf8');
export const readBytes = (site: Site, file: string): Buffer => readFileSync(join(site.folder, file));

export const pageAt = (site: Site, path: string): Page => {
  const page = site.pages.find((candidate) => candidate.path === path);
  if (!page) throw new Error(`no page ${path} in ${site.folder}`);
  return page;
};

/** Every address that elements of a page carry, as `[where, address]`. */
export function addressesOf({ document }: Page): [where: string, address: string][] {
  const carriers = document.querySelectorAll('[href], [src], [action], [poster], [data-embed-base]');
  return [...carriers].flatMap((element) =>
    ['href', 'src', 'action', 'poster', 'data-embed-base']
      .filter((name) => element.hasAttribute(name))
      .map((name): [string, string] => [`<${element.localName} ${name}>`, element.getAttribute(name) ?? '']),
  );
}

/** Where an address leads: away, nowhere, or to one of the site's files. */
export function resolveAddress(site: Site, page: Page, address: string) {
  const url = new URL(address, site.origin + site.base + page.path);
  if (url.origin !== site.origin) return { kind: 'away', url } as const;
  if (!url.pathname.startsWith(site.base)) return { kind: 'outside the base', url } as const;
  const path = decodeURIComponent(url.pathname.slice(site.base.length));
  const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
  const full = join(site.folder, file);
  const found = existsSync(full) && statSync(full).isFile();
  return { kind: found ? 'file' : 'missing', url, file } as const;
}
