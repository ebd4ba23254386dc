import { posix } from 'node:path';
import { decoded } from '../../model/website/link-target.ts';

/** Where links of a page may lead once it lies in a folder on a disk. */
export interface DiskFolder {
  /** Whether the folder holds a file of this path from its root: "baotou-hrss/2026/index.html". */
  readonly has: (path: string) => boolean;
  /** The absolute address of what it does not hold; undefined where the domain is not known. */
  readonly elsewhere: (path: string) => string | undefined;
}

/** Browsers do not run modules from a disk, and a page is whole without them. */
const SCRIPT = /<script type="module"[^>]*><\/script>/g;

/**
 * A page of the website made to be opened from a disk, where no server finds the index.html of a folder: links name the file.
 * A link to what the folder does not hold becomes absolute, or is no link any more.
 * @param html the page, its links relative
 * @param page its path from the root of the folder: "baotou-hrss/2026/expenditure/index.html"
 */
export function diskPage(html: string, page: string, folder: DiskFolder): string {
  return html.replaceAll(SCRIPT, '').replace(/<(a|link)\b[^>]*>/g, (tag) =>
    tag.replace(/ (href)="([^"]*)"/, (whole, name: string, href: string) => {
      const found = diskHref(href, page, folder);
      return found === undefined ? '' : found === href ? whole : ` ${name}="${found}"`;
    }),
  );
}

/** @returns undefined where there is nothing to link to */
function diskHref(href: string, page: string, { has, elsewhere }: DiskFolder): string | undefined {
  if (href.startsWith('#') || /^[a-z][a-z0-9+.-]*:/i.test(href)) return href;
  const [path = '', fragment] = href.split('#');
  const hash = fragment === undefined ? '' : `#${fragment}`;
  const target = decoded(posix.join(posix.dirname(page), path));
  const isFolder = path.endsWith('/') || path === '';
  const file = isFolder ? posix.join(target, 'index.html') : target;
  if (has(file)) return isFolder ? `${path}index.html${hash}` : href;
  const address = elsewhere(`/${target.replace(/^\.\/?$/, '')}`);
  return address === undefined ? undefined : `${address}${hash}`;
}
