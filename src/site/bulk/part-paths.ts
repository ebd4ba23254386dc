import { API_ADDRESS } from '../../exporters/data/api.ts';
import type { PagePath } from '../templates/templates.ts';

const UNIT_ROUTE = /^src\/pages\/\[unit\]\//;
const API_ROUTE = /^src\/pages\/api\//;
const UNIT_FILE = new RegExp(`^${API_ADDRESS}(?:disclosures|points)/([^/]+)/`);

/** Whether a route has addresses of single disclosers. */
export const isPartRoute = (component: string): boolean =>
  UNIT_ROUTE.test(component) || API_ROUTE.test(component);

/** The files of the search index, which are laid one by one as they are put together. */
const SEARCH_ROUTE = 'src/pages/search/[...file].ts';

/** Whether a route has addresses of the website as a whole. */
export const isWholeRoute = (component: string): boolean =>
  !UNIT_ROUTE.test(component) && component !== SEARCH_ROUTE;

/** Id of the discloser whose own disclosures are all that an address shows; undefined where it shows the website as a whole. */
export function partOwner({ pathname, component }: PagePath): string | undefined {
  const path = `/${pathname.replace(/^\//, '')}`;
  if (UNIT_ROUTE.test(component)) return decodeURIComponent(path.split('/')[1] ?? '');
  return UNIT_FILE.exec(path)?.[1];
}

/** The file an address is written to, from the root of the website. */
export function fileOf({ pathname, isPage }: PagePath): string {
  const path = decodeURIComponent(pathname).replace(/^\/|\/$/g, '');
  if (!isPage) return path;
  // Servers look for the page of what is not there beside the home page.
  if (path === '404') return '404.html';
  return path === '' ? 'index.html' : `${path}/index.html`;
}
