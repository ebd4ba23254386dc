import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { APIRoute, RouteData } from 'astro';
import { StaticPaths, type StaticPathsApp } from 'astro/runtime/prerender/static-paths.js';
import { filesOf } from '../folder/files-of.ts';

/** What is made at an address, as Astro lists it. */
export interface PagePath {
  /** "/baotou-hrss/2026/summary/" */
  readonly pathname: string;
  /** The module of the route: "src/pages/[unit]/index.astro". */
  readonly component: string;
  /** A page has its address as a folder, a file is called as it is. */
  readonly isPage: boolean;
}

/** The pages and components of the program, bundled: they print any books that are handed to them. */
export interface Templates {
  /** What there is to print of the books that were handed over last, of some routes. @param isAsked by the module of the route */
  readonly paths: (isAsked: (component: string) => boolean) => Promise<readonly PagePath[]>;
  readonly print: (path: PagePath) => Promise<Uint8Array>;
}

/** The little that we ask of the program Astro bundles for its builds. */
interface BundledApp extends StaticPathsApp {
  readonly setInternals: (internals: { readonly pagesByKeys: ReadonlyMap<string, never> }) => void;
  readonly setOptions: (options: object) => void;
  readonly routeCache: NonNullable<StaticPathsApp['routeCache']>;
  readonly getComponentByRoute: NonNullable<StaticPathsApp['getComponentByRoute']>;
  readonly render: (request: Request, options: { readonly routeData: RouteData }) => Promise<Response>;
}

/** The module of a file that is no page, as its route exports it. */
interface FileModule {
  readonly GET?: (context: FileContext) => Promise<Response>;
}

/** All that routes of files ask of Astro. */
type FileContext = Pick<Parameters<APIRoute>[0], 'params' | 'site'>;

/** What its builds tell it: that no page has style sheets or scripts besides those its layout names. */
const INTERNALS = { pagesByKeys: new Map<string, never>() };
const OPTIONS = {
  settings: { scripts: [] },
  logger: { options: { destination: { write: () => true }, level: 'warn' } },
};

/** Loads templates from the folder their modules were written to. @param base the folder of its domain the website is put in */
export async function openTemplates(folder: string, base: string): Promise<Templates> {
  const entry = (await filesOf(folder)).find((path) => path.startsWith('prerender-entry'));
  if (entry === undefined) throw new Error(`no templates in ${folder}`);
  const { app } = (await import(pathToFileURL(join(folder, entry)).href)) as { readonly app: BundledApp };
  app.setInternals(INTERNALS);
  app.setOptions(OPTIONS);
  const site = app.manifest.site === undefined ? undefined : new URL(app.manifest.site);
  const routes = new Map(app.manifest.routes.map(({ routeData }) => [routeData.component, routeData]));
  return {
    paths: async (isAsked) => {
      app.routeCache.clearAll();
      const asked = app.manifest.routes.filter(({ routeData }) => isAsked(routeData.component));
      const found = await new StaticPaths({
        manifest: { ...app.manifest, routes: asked },
        routeCache: app.routeCache,
        getComponentByRoute: (route) => app.getComponentByRoute(route),
      }).getAll();
      return found.map(({ pathname, route }) => ({
        pathname,
        component: route.component,
        isPage: route.type === 'page',
      }));
    },
    print: async ({ pathname, component, isPage }) => {
      const routeData = routes.get(component);
      if (routeData === undefined) throw new Error(`no route ${component}`);
      // A file needs nothing of what Astro does around a page, which takes longer than to make most files.
      if (!isPage) {
        // What Astro calls a component is the module of the route.
        const { GET } = (await app.getComponentByRoute(routeData)) as FileModule;
        const params = paramsAt(routeData, pathname);
        if (GET === undefined || params === undefined) throw new Error(`no file ${pathname}`);
        return bytesOf(await GET({ params, site }));
      }
      const path = `${base}/${pathname}${isPage ? '/' : ''}`.replace(/\/{2,}/g, '/');
      const response = await app.render(new Request(new URL(path, 'http://localhost:4321')), { routeData });
      // The page of what is not there is printed with its own status.
      if (!response.ok && response.status !== 404) throw new Error(`${pathname}: ${response.status}`);
      return bytesOf(response);
    },
  };
}

const bytesOf = async (response: Response): Promise<Uint8Array> =>
  new Uint8Array(await response.arrayBuffer());

/** The parameters of a route that an address names; undefined where it is none of its addresses. */
function paramsAt({ pattern, params }: RouteData, pathname: string): FileContext['params'] | undefined {
  const found = pattern.exec(decodeURI(`/${pathname.replace(/^\//, '')}`));
  if (found === null) return undefined;
  return Object.fromEntries(params.map((name, index) => [name.replace(/^\.{3}/, ''), found[index + 1]]));
}
