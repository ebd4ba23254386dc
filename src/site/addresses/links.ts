/**
 * A link that works wherever the website is put: relative, from one page to another.
 * @param from address of the page that holds the link, from the root of the website: "/baotou-hrss/2026/"
 * @param to address of a page or a file, perhaps with a fragment: "/baotou-hrss/2026/expenditure/#r-208"
 */
export function relativeHref(from: string, to: string): string {
  const [path = '', fragment] = to.split('#');
  const hash = fragment === undefined ? '' : `#${encodeURIComponent(fragment)}`;
  if (path === from && hash !== '') return hash;
  const folder = from.slice(0, from.lastIndexOf('/') + 1);
  const shared = sharedFolder(folder, path);
  return `${'../'.repeat(slashesBehind(folder, shared)) + path.slice(shared) || './'}${hash}`;
}

/** How long the path is of the innermost folder that two paths lie in. Every link of every page asks: nothing is cut into pieces. */
function sharedFolder(one: string, other: string): number {
  let length = 0;
  for (let at = 0; at < one.length && one[at] === other[at]; at += 1) if (one[at] === '/') length = at + 1;
  return length;
}

function slashesBehind(path: string, start: number): number {
  let count = 0;
  for (let at = path.indexOf('/', start); at >= 0; at = path.indexOf('/', at + 1)) count += 1;
  return count;
}

/** Turns an address from the root into one with the domain; undefined where the domain is not known. */
export type AbsoluteAddress = (path: string) => string | undefined;

/** Turns addresses into links from one page. */
export type Linker = (to: string) => string;

/** Links from a page of a known address. */
export const linksFrom =
  (from: string): Linker =>
  (to) =>
    relativeHref(from, to);

/** Links from a page that answers at any address (404): they must name the website's root. */
export const linksFromAnywhere =
  (base: string): Linker =>
  (to) =>
    `${base.replace(/\/$/, '')}${to}`;

/**
 * Links to files the bundler made (styles, scripts), which it names from the root of the domain; as they are while developing.
 * @param base the folder of the domain the website is put in
 */
export const assetsFrom =
  (link: Linker, base: string, developing: boolean): Linker =>
  (url) =>
    developing ? url : link(`/${url.slice(base.replace(/\/$/, '').length).replace(/^\//, '')}`);

/**
 * Turns addresses into absolute ones.
 * @param site the website's domain, where it is known
 * @param base the folder of the domain the website is put in
 */
export const absoluteFrom =
  (site: URL | undefined, base: string) =>
  (to: string): string | undefined =>
    site === undefined ? undefined : new URL(base.replace(/\/$/, '') + to, site).href;
