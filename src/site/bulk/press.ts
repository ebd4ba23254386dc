import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { AbsoluteAddress } from '../addresses/links.ts';
import type { MadeFiles, Press } from './make-part.ts';
import type { PagePath } from './part-paths.ts';

/** A route as Astro keeps it: the little we ask of it. */
export interface Route {
  readonly component: string;
}

/** Answers a request for a page, as Astro's own builds do. */
export type Render<R extends Route> = (request: Request, route: R) => Promise<Response>;

/** A press that lets Astro print: one set of pages and components, whoever asks for them. */
export function astroPress<R extends Route>(
  render: Render<R>,
  routes: readonly R[],
  { base, shared, absolute }: { base: string; shared: MadeFiles; absolute: AbsoluteAddress },
): Press {
  const byComponent = new Map(routes.map((route) => [route.component, route]));
  const print = async ({ pathname, component }: PagePath): Promise<Uint8Array> => {
    const route = byComponent.get(component);
    if (route === undefined) throw new Error(`no route ${component}`);
    const path = `${base}/${pathname}`.replace(/\/{2,}/g, '/');
    const response = await render(new Request(new URL(path, 'http://localhost:4321')), route);
    if (!response.ok) throw new Error(`${pathname}: ${response.status}`);
    return new Uint8Array(await response.arrayBuffer());
  };
  return { print, shared, absolute };
}

/** What every archive holds besides its own pages, from the website that is being made and the folder of public files. */
export async function sharedFiles(made: string, publicFolder: string): Promise<MadeFiles> {
  const names = await readdir(join(made, 'assets')).catch(() => []);
  const paths = [
    ...names
      .filter((name) => name.endsWith('.css'))
      .map((name) => [`assets/${name}`, join(made, 'assets', name)] as const),
    ['icon.svg', join(publicFolder, 'icon.svg')] as const,
  ];
  return new Map(await Promise.all(paths.map(async ([path, file]) => [path, await readFile(file)] as const)));
}
