/** Where a link in a text leads within the website. */
export interface LinkTarget {
  /** From the root of the website: "/baotou-hrss/2026/summary/". */
  readonly path: string;
  /** "?…", or "". */
  readonly query: string;
  /** What follows "#", decoded; undefined where nothing does. */
  readonly fragment?: string | undefined;
}

/** Only what resolves addresses is asked of this host. */
const HERE = 'https://here.invalid';

/**
 * Where a link leads that stands on a page; undefined for one that leaves the website (https:, mailto:, tel:).
 * @param from address of the page, from the root: "/baotou-hrss/2026/totals/"
 */
export function linkTarget(url: string, from: string): LinkTarget | undefined {
  if (/^[a-z][a-z\d+.-]*:/i.test(url)) return undefined;
  const { pathname, search, hash } = new URL(url, HERE + from);
  const path = decoded(pathname);
  return { path, query: search, ...(hash !== '' && { fragment: decoded(hash.slice(1)) }) };
}

/** What an address says; as it stands where a % in it is none of an escape (增长5%). */
export function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
