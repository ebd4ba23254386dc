import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { FAILSAFE_SCHEMA, load } from 'js-yaml';
import { beforeAll, describe, expect, test } from 'vitest';
import { attributes, type BuiltPage, builtPages } from './built-pages.ts';
import { builtSite, PROGRAM } from './built-site.ts';

const FOLDER = join(PROGRAM, 'content/disclosures');

interface Indicator {
  readonly name: string;
  readonly target: string;
  readonly unit?: string;
}
interface Project {
  readonly code?: string;
  readonly id?: string;
  readonly name: string;
  readonly indicators?: readonly Indicator[];
}
interface Purchase {
  readonly item: string;
  readonly quantity?: string;
  readonly price?: string;
  readonly amount: string;
}
/** procurement.yaml, or a group of purchases in it. */
interface Purchases {
  readonly lines?: readonly Purchase[];
  readonly groups?: readonly Purchases[];
}

const purchasesIn = ({ lines = [], groups = [] }: Purchases): readonly Purchase[] => [
  ...lines,
  ...groups.flatMap(purchasesIn),
];

const keyOf = ({ code, id }: Project): string => code ?? id ?? '';

/** Reads what a publisher wrote, without our reader. */
const yaml = async <T>(path: string, without: T): Promise<T> =>
  readFile(path, 'utf8').then(
    (text) => load(text, { schema: FAILSAFE_SCHEMA }) as T, // our own files: see docs/content-files.md
    () => without,
  );

const DISCLOSURES = await Promise.all(
  (await readdir(FOLDER, { recursive: true }))
    .filter((name) => name.endsWith('disclosure.yaml'))
    .map(async (name) => {
      const id = name.replaceAll('\\', '/').replace('/disclosure.yaml', '');
      const { projects } = await yaml<{ projects: Project[] }>(join(FOLDER, id, 'projects.yaml'), {
        projects: [],
      });
      const lines = purchasesIn(await yaml<Purchases>(join(FOLDER, id, 'procurement.yaml'), {}));
      return { id, projects, lines };
    }),
);

/** The text of a piece of a page, spaces as they are shown. */
const textOf = (html: string): string =>
  html
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');

/** The cells of the rows of a page, as texts. */
const rowsOf = (html: string): readonly (readonly string[])[] =>
  [...html.matchAll(/<tr\b.*?<\/tr>/gs)].map(([row]) =>
    [...row.matchAll(/<t[hd]\b[^>]*>(.*?)<\/t[hd]>/gs)].map(([, cell = '']) => textOf(cell).trim()),
  );

let pages: ReadonlyMap<string, string>;

beforeAll(async () => {
  const built: readonly BuiltPage[] = await builtPages(await builtSite());
  pages = new Map(built.map(({ path, html }) => [path, html]));
});

test('the content has all projects, indicators and purchases of its disclosures', () => {
  const projects = DISCLOSURES.flatMap((disclosure) => disclosure.projects);
  expect(projects.length).toBeGreaterThanOrEqual(107);
  expect(projects.flatMap(({ indicators = [] }) => indicators).length).toBeGreaterThanOrEqual(1120);
  expect(DISCLOSURES.flatMap(({ lines }) => lines).length).toBeGreaterThanOrEqual(92);
});

describe.each(DISCLOSURES)('$id', ({ id, projects, lines }) => {
  const page = (path: string): string => pages.get(`/${id}/${path}`) ?? '';

  test('has a page for every project, and leads to it from the list of all', () => {
    const list = attributes(page('projects/'), 'href');
    for (const project of projects) {
      const key = keyOf(project);
      expect(page(`projects/${key}/`)).toContain('<h1>');
      expect(list.some((href) => href.endsWith(`${key}/`))).toBe(true);
    }
  });

  test('prints the name and the target of every indicator in one row of its project', () => {
    const missing = projects.flatMap((project) => {
      const rows = rowsOf(page(`projects/${keyOf(project)}/`));
      return (project.indicators ?? [])
        .filter(
          ({ name, target, unit }) =>
            !rows.some(
              (row) =>
                row.includes(name) && row.includes(target) && (unit === undefined || row.includes(unit)),
            ),
        )
        .map(({ name, target }) => `${project.name}: ${name} ${target}`);
    });
    expect(missing).toEqual([]);
  });

  test('prints every purchase with its quantity, price and amount in one row', () => {
    const rows = rowsOf(page('procurement/'));
    const missing = lines.filter(
      ({ item, quantity, price, amount }) =>
        !rows.some((row) =>
          [item, quantity, price, amount].every((text) => text === undefined || row.includes(text)),
        ),
    );
    expect(missing).toEqual([]);
  });

  test('leads from the tables to a project and from there back to the exact row', () => {
    for (const table of ['projects/', 'goals/', 'forms/', 'procurement/']) {
      const html = page(table);
      const rows = html.match(/<tbody>.*<\/tbody>/s)?.[0] ?? '';
      const linked = new Set(attributes(rows, 'href').flatMap((href) => /([^/]+)\/$/.exec(href)?.[1] ?? []));
      for (const key of projects.map(keyOf).filter((each) => linked.has(each))) {
        const back = attributes(page(`projects/${key}/`), 'href').filter((href) => href.includes('#r-'));
        const anchors = back.map((href) => new URL(href, `http://site/${id}/projects/${key}/`));
        for (const { pathname, hash } of anchors)
          expect(attributes(pages.get(pathname) ?? '', 'id')).toContain(decodeURIComponent(hash.slice(1)));
        expect(anchors.map(({ pathname }) => pathname)).toContain(`/${id}/${table}`);
      }
    }
  });
});
