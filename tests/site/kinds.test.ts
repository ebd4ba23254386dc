import { expect, test } from 'vitest';
import { toldBy } from '../../src/compare/years.ts';
import { factsOf } from '../../src/exporters/data/facts.ts';
import { printed } from '../../src/model/markup/html.ts';
import { yearsChart } from '../../src/site/charts/years-chart.ts';
import { yearCell } from '../../src/site/compare/compare-cells.ts';
import { pointsFile, viewsOf } from '../../src/site/compare/compare-pages.ts';
import { disclosureDocuments } from '../../src/site/extracts/disclosure-documents.ts';
import { pageMeta } from '../../src/site/head/page-meta.ts';
import { unitPage } from '../../src/site/pages/unit-page.ts';
import { publishedBooks } from '../published-books.ts';

const books = publishedBooks();
const accountOf = (id: string) => {
  const account = books.accounts.find(({ disclosure }) => disclosure.id === id);
  if (account === undefined) throw new Error(`no disclosure ${id}`);
  return account;
};
const viewOf = (id: string) => {
  const view = viewsOf(books).find(({ account }) => account.disclosure.id === id);
  if (view === undefined) throw new Error(`no view ${id}`);
  return view;
};
const same = (address: string) => address;

test('a hit of the search says that it is of final accounts', () => {
  const versions = (id: string) =>
    new Set(disclosureDocuments(books, accountOf(id)).map(({ owner }) => owner?.version));
  expect(versions('putuo-finance/2024-final')).toEqual(new Set(['决算']));
  expect(versions('putuo-finance/2025')).toEqual(new Set([undefined]));
});

test('beside budgets of a year, final accounts say that they are', () => {
  const cell = (id: string, year: number) =>
    printed(yearCell([toldBy(viewOf(id))], year, 'function/208', { moneyUnit: '万元', link: same }));
  expect(cell('putuo-planning/2024-final', 2024)).toContain('<span class="from">决算</span>');
  expect(cell('putuo-finance/2025', 2025)).not.toContain('决算');
});

test('the chart through the years and the comparison name them', () => {
  const discloser = accountOf('putuo-planning/2024-final').disclosure.discloser;
  expect(yearsChart(books, discloser)?.title).toBe('历年收支总计（决算）');
  expect(pointsFile(viewOf('putuo-planning/2024-final')).title).toBe(
    '上海市普陀区规划和自然资源局 2024年决算',
  );
});

test('the page of a unit with a budget and final accounts of another year compares neither as years', () => {
  const { discloser } = accountOf('putuo-finance/2025').disclosure;
  const { years, comparisons } = unitPage(books, discloser, same);
  expect(years?.terms).toEqual(['2025年预算', '2024年决算', '2024年预算']);
  expect(years?.compared).toBe('2025年预算比2024年预算');
  expect(years?.completed).toBe('2024年完成预算');
  expect(comparisons).toEqual([]);
});

test('every point of the open data has its version', () => {
  const versions = (id: string) => new Set(factsOf(accountOf(id)).map(({ members }) => members.version?.id));
  expect(versions('putuo-planning/2024-final')).toEqual(new Set(['budget', 'final']));
  expect(versions('putuo-finance/2025')).toEqual(new Set(['budget']));
});

test('the keywords of a page are those of its kind', () => {
  const keywords = (id: string) =>
    JSON.stringify(pageMeta({ site: books.content.site, title: '示例', account: accountOf(id) }));
  expect(keywords('putuo-planning/2024-final')).toContain('决算公开');
  expect(keywords('putuo-finance/2025')).toContain('预算公开');
});
