import { readFileSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openIndex } from '../../src/search/ask/open-index.ts';
import { type Filters, search } from '../../src/search/ask/search.ts';
import { MOST_BYTES } from '../../src/search/ask/session.ts';
import { searchPage } from '../../src/site/search/search-page.ts';
import { publishedBooks } from '../published-books.ts';
import { attributes, builtPages } from '../site/built-pages.ts';
import { siteOf } from '../site/some-content.ts';

interface Asked {
  readonly ask: string;
  readonly finds: readonly string[];
}

const asked = (file: string): readonly Asked[] =>
  JSON.parse(readFileSync(join(import.meta.dirname, file), 'utf8')) as readonly Asked[];

interface Query extends Filters {
  readonly ask: string;
  readonly finds: string;
}

const QUERIES = JSON.parse(
  readFileSync(join(import.meta.dirname, 'queries.json'), 'utf8'),
) as readonly Query[];

/** How many of the 110 questions must lead to the right place first. */
const RIGHT = 107;

/**
 * Questions as citizens ask them, with all places that answer each, written before any of them was tried: whole sentences, 拼音 of words,
 * amounts in words, slips of the hand.
 */
const CITIZENS = asked('citizens.json');

/** How many of them must lead to one of these places first: 19 did when they were written. */
const ANSWERED = 43;

/**
 * Further ones, written before any of them was tried as well: units in short and in letters, amounts, a year and a unit and a matter, what is
 * asked of the website itself.
 */
const READERS = asked('readers.json');

/** How many of them must lead to one of these places first: of the first batches about two thirds did when they were written, of two more than eight in ten, of one in words as they are spoken or mistyped 18 of 31, of the last 34 of 40. */
const LED = 396;

/** Who answers the questions. A disclosure more may stand before what one of them leads to: it is not there when they are asked. */
const ASKED = [
  ...QUERIES.map(({ finds }) => finds),
  ...[...CITIZENS, ...READERS].flatMap(({ finds }) => finds),
].flatMap((path) => path.split('/')[1] ?? []);

let place = '';
let site = '';
beforeAll(async () => {
  place = await mkdtemp(join(tmpdir(), 'mingzhang-asked-'));
  site = await siteOf(ASKED, place);
});
afterAll(() => rm(place, { recursive: true, force: true }));

/** The built index, as a visitor who just came gets it. */
const visit = () => openIndex(async (name) => new Uint8Array(await readFile(join(site, 'search', name))));

/** Whether an address is a page of the website, and its anchor stands on it. */
async function exists(address: string): Promise<boolean> {
  const [path = '', anchor] = address.split('#');
  const html = await readFile(join(site, path, 'index.html'), 'utf8').catch(() => undefined);
  return html !== undefined && (anchor === undefined || attributes(html, 'id').includes(anchor));
}

describe('questions as people ask them', () => {
  test('there are 560, each once, and what they should find is there', async () => {
    const all = [...QUERIES, ...CITIZENS, ...READERS].map(({ ask }) => ask);
    expect(all).toHaveLength(560);
    expect(new Set(all).size).toBe(560);
    for (const { finds } of QUERIES) expect(await exists(finds), finds).toBe(true);
  });

  test(`${RIGHT} lead to the right place first, for less than 300 KB each`, async () => {
    const missed: string[] = [];
    for (const { ask, finds, ...filters } of QUERIES) {
      const index = await visit();
      const { hits } = await search(index, ask, filters);
      if (hits[0]?.document.href !== finds) missed.push(`${ask} → ${hits[0]?.document.href}`);
      expect(index.bytes(), ask).toBeLessThan(MOST_BYTES);
    }
    expect(QUERIES.length - missed.length, missed.join('\n')).toBeGreaterThanOrEqual(RIGHT);
  });

  test.each([
    [ANSWERED, CITIZENS],
    [LED, READERS],
  ] as const)('%i of those that nobody had in mind are answered first', async (least, questions) => {
    const missed: string[] = [];
    for (const { ask, finds } of questions) {
      for (const each of finds) expect(await exists(each), each).toBe(true);
      const index = await visit();
      const first = (await search(index, ask)).hits[0]?.document.href;
      if (first === undefined || !finds.includes(first)) missed.push(`${ask} → ${first}`);
      expect(index.bytes(), ask).toBeLessThan(MOST_BYTES);
    }
    expect(questions.length - missed.length, missed.join('\n')).toBeGreaterThanOrEqual(least);
  });

  test('whatever they find is there', async () => {
    for (const { ask } of QUERIES) {
      const { hits } = await search(await visit(), ask);
      for (const { document } of hits) expect(await exists(document.href), document.href).toBe(true);
    }
  });
});

describe('filters', () => {
  const { accounts } = publishedBooks();

  test.each<[string, Filters]>([
    ['三公', { region: '山西省大同市' }],
    ['三公', { year: '2024' }],
    ['支出总表', { level: '县（区）级' }],
    ['收支总表', { region: '内蒙古自治区', year: '2025' }],
  ])('%s %o', async (ask, filters) => {
    const { region = '', year, level } = filters;
    const within = accounts
      .map(({ disclosure }) => disclosure)
      .filter(({ discloser }) => (discloser.department.region ?? '').startsWith(region))
      .filter(({ discloser }) => level === undefined || discloser.department.level === level);
    const meant = year === undefined ? within : within.filter((each) => String(each.year) === year);
    expect(meant.length).toBeLessThan(accounts.length);
    const paths = meant.map(({ id, discloser }) => (year === undefined ? `/${discloser.id}/` : `/${id}/`));
    const { hits } = await search(await visit(), ask, filters);
    expect(hits.length).toBeGreaterThan(0);
    for (const { document } of hits)
      expect(
        paths.some((path) => document.href.startsWith(path)),
        document.href,
      ).toBe(true);
  });

  test('that nothing fits leave nothing', async () => {
    const { hits } = await search(await visit(), '三公', { year: '2024', region: '山西省' });
    expect(hits).toEqual([]);
  });
});

test('a page of very many units names their regions only', () => {
  const books = publishedBooks();
  expect(searchPage(books).places).toEqual([]);
  const large = searchPage(books, 4);
  expect(large.regions).toEqual([]);
  const units = new Set(books.accounts.map(({ disclosure }) => disclosure.discloser.id));
  expect(large.places.reduce((sum, place) => sum + place.units, 0)).toBe(units.size);
});

test('without a script the page leads to every unit, disclosure, subject, term and, by regions, project', async () => {
  const pages = await builtPages(site);
  const linked = (path: string): ReadonlySet<string> => {
    const page = pages.find((each) => each.path === path);
    const from = new URL(path, 'https://example.org');
    return new Set(attributes(page?.html ?? '', 'href').map((href) => new URL(href, from).pathname));
  };
  const links = linked('/search/');
  const regions = [...links].filter((path) => path.startsWith('/search/regions/'));
  expect(regions.length).toBeGreaterThan(3);
  const projects = new Set(regions.flatMap((path) => [...linked(path)]));
  const paths = pages.map(({ path }) => path);
  for (const path of paths) {
    if (/^\/subjects\/\d+\/$/.test(path)) expect(links, path).toContain(path);
    if (/^\/[a-z-]+\/\d{4}\/$/.test(path)) expect(links, path).toContain(path);
    if (/^\/[a-z-]+\/\d{4}\/projects\/(?!embed\/)[^/]+\/$/.test(path)) expect(projects, path).toContain(path);
  }
  expect(paths.filter((path) => /\/projects\/[^/]+\/$/.test(path)).length).toBeGreaterThan(100);
});
