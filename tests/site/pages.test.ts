import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { HtmlValidate } from 'html-validate';
import { FAILSAFE_SCHEMA, load } from 'js-yaml';
import { beforeAll, describe, expect, test } from 'vitest';
import { WEBSITE_PAGES } from '../../src/read/units/units.ts';
import { attributes, type BuiltPage, builtPages, figures } from './built-pages.ts';
import { builtSite, PROGRAM } from './built-site.ts';

let site: string;
let pages: readonly BuiltPage[];

beforeAll(async () => {
  site = await builtSite();
  pages = await builtPages(site);
});

/** Pages of which there is one for every project, 科目 or table to embed. */
const ONE_OF_MANY = /\/(?:projects\/[^/]+|subjects\/[^/]+|embed)\/$/;

test('all pages are valid HTML', async () => {
  const validator = new HtmlValidate({
    extends: ['html-validate:recommended', 'html-validate:document'],
    // The standard no longer counts it as sectioning content: the name of a row may fold.
    elements: ['html5', { details: { inherit: 'details', sectioning: false } }],
    rules: {
      'void-style': 'off',
      'doctype-style': 'off',
      'long-title': 'off',
      'no-trailing-whitespace': 'off',
      // The style sheet comes with the page, from the same place.
      'require-sri': 'off',
    },
  });
  const found: string[] = [];
  const many = pages.filter(({ path }) => ONE_OF_MANY.test(path));
  // Of those that are made alike, every eighth.
  const looked = pages.filter((page) => !many.includes(page) || many.indexOf(page) % 8 === 0);
  for (const { path, html } of looked) {
    const report = await validator.validateString(html);
    for (const { messages } of report.results) {
      found.push(
        ...messages.map(({ ruleId, message, selector }) => `${path} ${ruleId}: ${message} ${selector}`),
      );
    }
  }
  expect(found.slice(0, 20)).toEqual([]);
});

test('working notes of the taxonomy stand on no page', async () => {
  const folder = join(PROGRAM, 'content/taxonomy');
  const files = (await readdir(folder)).filter((name) => name.endsWith('.yaml'));
  const texts = await Promise.all(files.map((name) => readFile(join(folder, name), 'utf8')));
  const notes = new Set(
    texts.flatMap((text) => [...text.matchAll(/\bnote: ([^,}\n]{8,})/g)].map(([, note = '']) => note)),
  );
  expect(notes.size).toBeGreaterThan(20);
  const shown = pages.flatMap(({ path, html }) =>
    [...notes].filter((note) => html.includes(note)).map((note) => `${path} ${note}`),
  );
  expect(shown).toEqual([]);
});

describe('links', () => {
  test('lead to pages and places that are there', async () => {
    const ids = new Map(pages.map(({ path, html }) => [path, new Set(attributes(html, 'id'))]));
    const files = new Set((await readdir(site, { recursive: true })).map((name) => `/${name}`));
    const dead = pages.flatMap(({ path, html }) =>
      [...attributes(html, 'href'), ...attributes(html, 'src')]
        .filter((href) => {
          if (/^(?:tel|mailto):/.test(href)) return false;
          const url = new URL(href, `http://site${path}`);
          const target = decodeURIComponent(url.pathname);
          const found = ids.get(target);
          if (url.host !== 'site' || (found === undefined && !files.has(target))) return true;
          return url.hash !== '' && found?.has(decodeURIComponent(url.hash.slice(1))) !== true;
        })
        .map((href) => `${path} → ${href}`),
    );
    expect(dead).toEqual([]);
  });

  test('are relative, so that the website can be put anywhere', () => {
    const anchored = pages.filter(({ path, html }) => path !== '/404.html' && / (?:href|src)="\//.test(html));
    expect(anchored.map(({ path }) => path)).toEqual([]);
  });

  test('lead from the home page to every page', () => {
    const reached = new Set<string>();
    const walk = (path: string): void => {
      const page = pages.find((entry) => entry.path === path);
      if (page === undefined || reached.has(path)) return;
      reached.add(path);
      for (const href of attributes(page.html, 'href'))
        walk(decodeURIComponent(new URL(href, `http://site${path}`).pathname));
    };
    walk('/');
    expect(pages.map(({ path }) => path).filter((path) => !reached.has(path))).toEqual(['/404.html']);
  });
});

test('figures that are the same are 相等 on every page, in no other word', () => {
  expect(pages.filter(({ html }) => html.includes('相等')).length).toBeGreaterThan(20);
  expect(pages.filter(({ html }) => html.includes('相符')).map(({ path }) => path)).toEqual([]);
});

test('no unit can take the address of a page of the website', async () => {
  const entries = await readdir(site, { withFileTypes: true });
  const units = new Set(
    pages
      .map(({ path }) => path.split('/')[1] ?? '')
      .filter((top) => existsSync(join(PROGRAM, 'content/disclosures', top))),
  );
  const own = entries
    .filter((entry) => entry.isDirectory() && !units.has(entry.name))
    .map(({ name }) => name);
  expect(own.filter((name) => !WEBSITE_PAGES.includes(name))).toEqual([]);
});

test('nothing stands in a page that a strict policy forbids', () => {
  const inline = pages.filter(({ html }) =>
    /<style|<script(?! type="module"[^>]* src="[./]*assets\/)| style="| on[a-z]+="/.test(html),
  );
  expect(inline.map(({ path }) => path)).toEqual([]);
  expect(
    pages
      .filter(({ html }) => !html.includes('http-equiv="Content-Security-Policy"'))
      .map(({ path }) => path),
  ).toEqual([]);
});

test('every page has one first heading, and no level is left out', () => {
  const levels = pages.map(({ path, html }) => ({
    path,
    levels: [...html.matchAll(/<h([1-6])\b/g)].map(([, level]) => Number(level)),
  }));
  expect(levels.filter((page) => page.levels.filter((level) => level === 1).length !== 1)).toEqual([]);
  expect(
    levels.filter((page) => page.levels.some((level, index) => level > (page.levels[index - 1] ?? 0) + 1)),
  ).toEqual([]);
});

describe('figures', async () => {
  const disclosures = await written(join(PROGRAM, 'content/disclosures'));

  test.each(disclosures)(
    'of $id stand on the pages of their tables as written, and no others do',
    ({ id, tables, money }) => {
      const own = pages.filter(({ path }) => path.startsWith(`/${id}/`));
      const seen = new Set<string>();
      for (const { path, html } of own) {
        // The page of a table to embed shows the same table.
        const table =
          path
            .replace(/\/embed\/$/, '/')
            .split('/')
            .at(-2) ?? '';
        const cells = figures(html);
        const amounts = tables.get(table) ?? new Map<string, string>();
        const told = [...cells]
          .filter(([, { derived, text }]) => !derived && text !== '')
          .map(([cell, { text }]) => [cell, text]);
        const wanted = [...amounts, ...[...money].filter(([cell]) => cells.has(cell))].filter(
          ([, text]) => text !== '',
        );
        for (const cell of cells.keys()) seen.add(cell);
        // A table without figures prints the zeros of its format.
        if (wanted.length > 0 || told.some(([, text]) => !/^0(?:\.0+)?$/.test(text ?? ''))) {
          expect(sorted(told), path).toEqual(sorted(wanted));
        }
      }
      expect(
        [...tables.keys()].filter((table) => !own.some(({ path }) => path === `/${id}/${table}/`)),
      ).toEqual([]);
      expect([...money.keys()].filter((cell) => !seen.has(cell))).toEqual([]);
    },
  );
});

const sorted = (entries: readonly (readonly unknown[])[]): readonly string[] =>
  entries.map((entry) => entry.join(' = ')).sort();

interface WrittenDisclosure {
  readonly id: string;
  /** By table: its amounts by "<row>-<column>". */
  readonly tables: ReadonlyMap<string, ReadonlyMap<string, string>>;
  /** The projects' money by "<key>-<column>". */
  readonly money: ReadonlyMap<string, string>;
}

type Yaml = string | readonly Yaml[] | { readonly [key: string]: Yaml };

/** Reads what a publisher wrote, without our reader. */
async function written(folder: string): Promise<WrittenDisclosure[]> {
  const found = (await readdir(folder, { recursive: true })).filter((name) =>
    name.endsWith('disclosure.yaml'),
  );
  return Promise.all(
    found.map(async (name) => {
      const id = name.replaceAll('\\', '/').replace('/disclosure.yaml', '');
      const files = await readdir(join(folder, id, 'tables'));
      const tables = await Promise.all(
        files.map(
          async (file): Promise<[string, Map<string, string>]> => [
            file.replace('.yaml', ''),
            new Map(rowsIn(await yaml(join(folder, id, 'tables', file))).flatMap(cellsOf)),
          ],
        ),
      );
      const projects = await yaml(join(folder, id, 'projects.yaml')).catch(() => ({ projects: [] }));
      const procurement = await yaml(join(folder, id, 'procurement.yaml')).catch(() => undefined);
      const purchases =
        procurement === undefined ? [] : [['procurement', purchaseMoney(procurement)] as const];
      return {
        id,
        tables: new Map([...tables, ...purchases]),
        money: new Map(projectMoney(projects)),
      };
    }),
  );
}

const yaml = async (path: string): Promise<Yaml> =>
  load(await readFile(path, 'utf8'), { schema: FAILSAFE_SCHEMA }) as Yaml;

const isMap = (value: Yaml | undefined): value is { readonly [key: string]: Yaml } =>
  typeof value === 'object' && !Array.isArray(value);

function rowsIn(file: Yaml): readonly (readonly [string | undefined, Yaml])[] {
  if (!isMap(file)) return [];
  return Object.entries(file).flatMap(([key, value]): (readonly [string | undefined, Yaml])[] => {
    if (key === 'total') return [['total', value] as const];
    return Array.isArray(value) ? value.filter(isMap).map((row) => [undefined, row] as const) : [];
  });
}

const NAMES = ['code', 'unit', 'line', 'governmentEconomic', 'name'];

function cellsOf([total, row]: readonly [string | undefined, Yaml]): readonly [string, string][] {
  if (!isMap(row)) return [];
  const key =
    total ??
    [row.code ?? row.unit ?? row.line, row.governmentEconomic].filter((part) => part !== undefined).join('-');
  return Object.entries(row).flatMap(([column, value]): [string, string][] =>
    NAMES.includes(column) || typeof value !== 'string' ? [] : [[`${key}-${column}`, value]],
  );
}

function projectMoney(file: Yaml): readonly [string, string][] {
  const projects = isMap(file) && Array.isArray(file.projects) ? file.projects : [];
  return projects.flatMap((project: Yaml) => {
    if (!isMap(project)) return [];
    const key = project.code ?? project.id;
    const money = isMap(project.money) ? Object.entries(project.money) : [];
    const funding = isMap(project.funding) ? Object.entries(project.funding) : [];
    const funds = funding.flatMap(([span, amounts]) =>
      Object.entries(isMap(amounts) ? amounts : {}).map(
        ([word, value]) => [`${span}${word.replace(/^./, (letter) => letter.toUpperCase())}`, value] as const,
      ),
    );
    return [...money, ...funds].map(([column, value]): [string, string] => [
      `${key}-${column}`,
      String(value),
    ]);
  });
}

/** The figures of groups of purchases, and of what stands in them. */
function groupMoney(file: Yaml, above: string): readonly [string, string][] {
  const groups = isMap(file) && Array.isArray(file.groups) ? file.groups.filter(isMap) : [];
  return groups.flatMap((group: Record<string, Yaml>, index): [string, string][] => {
    const key = `${above}-${index + 1}`;
    const lines = Array.isArray(group.lines) ? group.lines.filter(isMap) : [];
    return [
      [`${key}-amount`, String(group.amount)],
      ...lines.map((line: Record<string, Yaml>, nth): [string, string] => [
        `${key}-line-${nth + 1}-amount`,
        String(line.amount),
      ]),
      ...groupMoney(group, key),
    ];
  });
}

/** The figures of procurement.yaml by "<row>-<column>". */
function purchaseMoney(file: Yaml): ReadonlyMap<string, string> {
  if (!isMap(file)) return new Map();
  const counts = new Map<string, number>();
  const lines = (Array.isArray(file.lines) ? file.lines : [])
    .filter(isMap)
    .flatMap(({ project, money, amount, smallFirms }: Record<string, Yaml>) => {
      const number = (counts.get(String(project)) ?? 0) + 1;
      counts.set(String(project), number);
      const own = {
        ...(isMap(money) ? money : {}),
        ...(amount && { amount }),
        ...(smallFirms && { smallFirms }),
      };
      return Object.entries(own).map(([column, value]): [string, string] => [
        `${project}-${number}-${column}`,
        String(value),
      ]);
    });
  const units = Array.isArray(file.units) ? file.units.filter(isMap) : [];
  const sums = [...units.map((row: Record<string, Yaml>) => [row.unit, row]), ['total', file.total]];
  return new Map([
    ...lines,
    ...groupMoney(file, 'group'),
    ...sums.flatMap(([key, row]) =>
      Object.entries(isMap(row) ? row : {})
        .filter(([column]) => column !== 'unit' && column !== 'quantity')
        .map(([column, value]): [string, string] => [`${key}-${column}`, String(value)]),
    ),
  ]);
}
