import type { AstroIntegration, RouteData } from 'astro';
import type { Books } from '../../books/books.ts';
import { type PagePath, partOwner } from './part-paths.ts';

/** Makes the pages of the parts of a website. */
export interface PartsMaker {
  /** Begins where work can be done elsewhere. */
  readonly begin: (program: Bundle, parts: ReadonlyMap<string, readonly PagePath[]>) => void;
  /** Makes what is not made yet. */
  readonly finish: (render: (request: Request, route: RouteData) => Promise<Response>) => Promise<void>;
}

/** The pages as Astro bundled them for this build. */
export interface Bundle {
  readonly routes: readonly RouteData[];
}

/**
 * Lets Astro print the pages of the website as a whole, and has those of its departments made part by part
 * (docs/decisions/0024-departments-are-made-apart.md).
 */
export const partwise = (books: Books, maker: PartsMaker): AstroIntegration => ({
  name: 'mingzhang-parts',
  hooks: {
    'astro:build:start': ({ setPrerenderer }) => {
      setPrerenderer((own) => ({
        ...own,
        name: 'mingzhang-parts',
        getStaticPaths: async () => {
          const all = await own.getStaticPaths();
          const departments = new Map(
            books.content.disclosers.map(({ id, department }) => [id, department.id]),
          );
          const parts = new Map<string, PagePath[]>();
          const whole = all.filter(({ pathname, route }) => {
            const path = { pathname, component: route.component, isPage: route.type === 'page' };
            const part = departments.get(partOwner(path) ?? '');
            if (part === undefined) return true;
            parts.set(part, [...(parts.get(part) ?? []), path]);
            return false;
          });
          maker.begin({ routes: [...new Set(all.map(({ route }) => route))] }, parts);
          return whole;
        },
        teardown: async () => {
          await maker.finish(async (request, routeData) => {
            const rendered = await own.render(request, { routeData });
            return rendered instanceof Response ? rendered : rendered.response;
          });
          await own.teardown?.();
        },
      }));
    },
  },
});
