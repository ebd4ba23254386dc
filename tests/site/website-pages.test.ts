import { deserialize, serialize } from 'node:v8';
import { describe, expect, test } from 'vitest';
import { openAccounts } from '../../src/books/books.ts';
import { pictureSvg } from '../../src/charts/picture.ts';
import { CHART_IDS } from '../../src/formats/pages/page-components.ts';
import { entryAt } from '../../src/model/base/entry-at.ts';
import { printed } from '../../src/model/markup/html.ts';
import { websitePage } from '../../src/read/prose/website-pages.ts';
import type { ContentReading } from '../../src/read/read-content.ts';
import { typedFigureFindings } from '../../src/rules/site/page-figures.ts';
import type { Chart } from '../../src/site/charts/chart-view.ts';
import { allCharts } from '../../src/site/charts/disclosure-charts.ts';
import { chartKept } from '../../src/site/extracts/exhibits.ts';
import { ownPage, ownPageLinks } from '../../src/site/pages/own-page.ts';
import { wholeDocuments } from '../../src/site/search/search-documents.ts';
import { publishedBooks } from '../published-books.ts';

const books = publishedBooks();
const { content } = books;
const around = {
  taxonomy: content.taxonomy,
  places: content.disclosures.map(({ id, discloser, year, kind }) => ({
    path: `disclosures/${id}`,
    discloser,
    year,
    kind,
  })),
  disclosers: new Set(content.disclosers.map(({ id }) => id)),
};
const TITLE = '---\ntitle: 关于\n---\n\n';

const read = (text: string, file = 'pages/about.mdx') =>
  websitePage(file, text, around, new Set(['about', 'faq']));

/** The books with this page alone; its disclosure opened anew, with what is found of the page. */
function opened(text: string, id: string) {
  const { page, findings } = read(TITLE + text);
  if (page === undefined) throw new Error(findings.map(({ message }) => message).join());
  const own: ContentReading['content'] = {
    ...content,
    pages: [page],
    disclosures: content.disclosures.filter((disclosure) => disclosure.id === id),
  };
  const part = openAccounts({ content: own, findings: [] });
  const found = part.findings.filter(({ rule }) => rule.startsWith('pages/')).map(({ message }) => message);
  return { found, part, page: ownPage(part, 'about') };
}

const BAOTOU = 'baotou-hrss/2026';

describe('a page of the website itself', () => {
  test.each([
    ['import', 'import fs from "node:fs"\n', /import/],
    ['an expression', '共 {1 + 1} 份', /\{/],
    ['HTML', '<script>alert(1)</script>', /<script>/],
    ['a component of patterns', '<Each by="function">甲</Each>', /没有组件 <Each>/],
    [
      'a disclosure that is not there',
      '<Amount from="baotou-hrss/2062" flow="uses"/>',
      /^没有“baotou-hrss\/2062”这份公开，是不是“baotou-hrss\/20\d\d”？/,
    ],
    ['a point without a disclosure', '<Amount flow="uses"/>', /缺少属性 from/],
    ['a member that is not there', `<Amount from="${BAOTOU}" flow="use"/>`, /use/],
    ['a chart that no disclosure has', `<Chart from="${BAOTOU}" id="shares"/>`, /不认识/],
    ['a table within a sentence', `见 <Table from="${BAOTOU}" id="summary"/>。`, /不能写在句子里/],
    [
      'a chart twice',
      `<Chart from="${BAOTOU}" id="income-shares"/>\n\n<Chart from="${BAOTOU}" id="income-shares"/>`,
      /写了两次/,
    ],
    ['a link that runs', '[甲](javascript:alert(1))', /不允许/],
    ['a link to a page that is not there', '[甲](../fqa/)', /没有这个网页/],
  ])('refuses %s at its place', (_, text, message) => {
    const { page, findings } = read(TITLE + text);
    expect(page).toBeUndefined();
    expect(findings[0]?.message).toMatch(message);
    expect(findings[0]?.source).toMatchObject({
      file: 'pages/about.mdx',
      span: { start: expect.any(Number) },
    });
  });

  test.each([
    ['without a title', '文字', 'pages/about.mdx', /title/],
    [
      'with a key that runs a module',
      '---\ntitle: 甲\nlayout: x.astro\n---\n\n文字',
      'pages/about.mdx',
      /layout/,
    ],
    ['whose name is no address', `${TITLE}文字`, 'pages/关于.mdx', /不能作网址/],
    ['without words', TITLE, 'pages/about.mdx', /没有文字/],
  ])('refuses a file %s', (_, text, file, message) => {
    expect(read(text, file).page).toBeUndefined();
    expect(
      read(text, file)
        .findings.map((finding) => finding.message)
        .join(),
    ).toMatch(message);
  });

  test('links of this website and others are kept', () => {
    for (const to of [
      '../faq/',
      '../../data/',
      `../../${BAOTOU}/summary/`,
      'https://www.gov.cn/',
      'tel:12345',
      '/',
    ])
      expect(read(`${TITLE}[甲](${to})`).findings, to).toEqual([]);
  });

  test('figures are those of the tables, each a link to its cell; a table and a chart stand by themselves', () => {
    const text = `支出<Amount from="${BAOTOU}" flow="uses"/>。\n\n<Table from="${BAOTOU}" id="summary"/>\n\n<Chart from="${BAOTOU}" id="spending-shares"/>\n\n## 完\n\n- 甲`;
    const { page, found, part } = opened(text, BAOTOU);
    expect(found).toEqual([]);
    expect(page.parts.map(({ kind }) => kind)).toEqual(['text', 'table', 'chart', 'text']);
    const [first, , chart] = page.parts;
    expect(first?.kind === 'text' && printed(first.html)).toMatch(
      /^<p>支出<a class="figure" href="\.\.\/\.\.\/baotou-hrss\/2026\/summary\/#c-[^"]+">11835\.50万元<\/a>。<\/p>$/,
    );
    const kept = page.parts.filter(({ kind }) => kind !== 'text');
    expect(deserialize(serialize(kept))).toEqual(kept);
    const drawn = (shown: Chart | undefined) =>
      shown?.pictures.map((picture) => printed(pictureSvg({ id: 'a', title: shown.title }, picture)));
    const whole = allCharts(part, entryAt(part.accounts, 0)).find(({ id }) => id === 'spending-shares');
    expect(drawn(chart?.kind === 'chart' ? chartKept(chart) : undefined)).toEqual(drawn(whole));
    expect(page.description).toMatch(/^支出[\d.]+万元。$/);
  });

  test('what no table says is found', () => {
    const executed = `<Amount from="${BAOTOU}" flow="uses" version="executed"/>`;
    expect(opened(`支出${executed}。`, BAOTOU).found).toEqual([
      expect.stringMatching(/^各表没有印出.*网页里印作“未印出”$/),
    ]);
    expect(opened(`<Chart from="${BAOTOU}" id="three-public-bars"/>`, BAOTOU).found).toEqual([]);
    expect(opened(`<Table from="${BAOTOU}" id="sumary"/>`, BAOTOU).found).toEqual([
      `${BAOTOU} 没有印出表“sumary”`,
    ]);
  });

  test('a chart is told to be missing where the page would say so, and only there', () => {
    let [drawn, absent] = [0, 0];
    for (const { id } of content.disclosures.filter(({ draft }) => draft !== true)) {
      const asked = CHART_IDS.map((chart) => `<Chart from="${id}" id="${chart}"/>`);
      const { found, page } = opened(asked.join('\n\n'), id);
      const kinds = page.parts.map(({ kind }) => kind);
      const missing = CHART_IDS.filter((_, place) => kinds[place] === 'absent');
      absent += missing.length;
      drawn += kinds.filter((kind) => kind === 'chart').length;
      expect(found, id).toEqual(missing.map((chart) => `${id} 印出的数画不出图“${chart}”`));
    }
    expect(drawn).toBeGreaterThan(30);
    expect(absent).toBeGreaterThan(0);
  });

  test('a figure that is typed is told to be unchecked, a count is not', () => {
    const { page } = read(`${TITLE}全市支出 1234.56 万元，增长 5%，共 3 个部门，20 日内公开。`);
    const found = typedFigureFindings(page === undefined ? [] : [page]);
    expect(found.map(({ severity }) => severity)).toEqual(['info', 'info']);
    expect(found[0]?.message).toMatch(/1234\.56/);
  });

  test('is in the foot of every page, and can be found', () => {
    expect(ownPageLinks(books)).toEqual([
      { title: '关于本站', href: '/pages/about/' },
      { title: '常见问题', href: '/pages/faq/' },
    ]);
    const found = wholeDocuments(books).filter(({ href }) => href.startsWith('/pages/'));
    expect(found.map(({ title, href }) => [title, href])).toEqual(
      expect.arrayContaining([
        ['关于本站', '/pages/about/'],
        ['数从哪里来', '/pages/about/#h-1'],
        ['常见问题', '/pages/faq/'],
        ['“尾差”是什么？', '/pages/faq/#h-2'],
      ]),
    );
    expect(found.find(({ title }) => title === '数从哪里来')?.text).toMatch(/支出总计[\d,.]+万元/);
  });
});
